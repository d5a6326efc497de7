import type { CatalogueLevel } from './level';

/** A class of information that the law itself names. */
export interface LegalClass {
  /** Stands in addresses and, in capitals, in index numbers. */
  readonly id: string;
  readonly name: string;
  /** The words of the law. */
  readonly text: string;
  readonly article: string;
  readonly levels: readonly CatalogueLevel[];
}

const ALL: readonly CatalogueLevel[] = ['city', 'county', 'township'];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

/** Short name and the law's own words, in the law's order. @source 条例第二十条 */
const ARTICLE_20: readonly (readonly [string, string])[] = [
  ['法规和规范性文件', '行政法规、规章和规范性文件'],
  ['机关概况', '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'],
  ['规划', '国民经济和社会发展规划、专项规划、区域规划及相关政策'],
  ['统计信息', '国民经济和社会发展统计信息'],
  ['行政许可和管理服务', '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'],
  ['行政处罚和行政强制', '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定'],
  ['财政预算决算', '财政预算、决算信息'],
  ['行政事业性收费', '行政事业性收费项目及其依据、标准'],
  ['政府采购', '政府集中采购项目的目录、标准及实施情况'],
  ['重大建设项目', '重大建设项目的批准和实施情况'],
  ['民生政策和措施', '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'],
  ['突发事件应对', '突发公共事件的应急预案、预警信息及应对情况'],
  ['监督检查', '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'],
  ['公务员招考', '公务员招考的职位、名额、报考条件等事项以及录用结果'],
  ['其他应当公开的信息', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'],
];

/** @source 条例第二十一条 */
const CITY_AND_COUNTY = ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'];
/** @source 条例第二十一条 */
const TOWNSHIP: readonly (readonly [string, string])[] = [
  ['农业农村政策', '贯彻落实农业农村政策'],
  ['农田水利工程', '农田水利工程建设运营'],
  ['土地承包经营权流转', '农村土地承包经营权流转'],
  ['宅基地审核', '宅基地使用情况审核'],
  ['土地征收（乡镇）', '土地征收'],
  ['房屋征收（乡镇）', '房屋征收'],
  ['筹资筹劳', '筹资筹劳'],
  ['社会救助（乡镇）', '社会救助'],
];

const idOf = (letter: string, at: number): string => `${letter}${String(at + 1).padStart(2, '0')}`;

/**
 * The classes that the law names, in its order: fifteen for every organ (`a01`–`a15`), seven more for a city or county
 * (`b01`–`b07`), eight for a township (`c01`–`c08`).
 *
 * @source 条例第二十条、第二十一条
 */
export const LEGAL_CLASSES: readonly LegalClass[] = [
  ...ARTICLE_20.map(([name, text], at) => ({
    id: idOf('a', at),
    name,
    text,
    article: `条例第二十条第（${ORDINALS[at] ?? ''}）项`,
    levels: ALL,
  })),
  ...CITY_AND_COUNTY.map((name, at) => ({
    id: idOf('b', at),
    name,
    text: name,
    article: '条例第二十一条',
    levels: ['city', 'county'] as const,
  })),
  ...TOWNSHIP.map(([name, text], at) => ({
    id: idOf('c', at),
    name,
    text,
    article: '条例第二十一条',
    levels: ['township'] as const,
  })),
];

const byId = new Map(LEGAL_CLASSES.map((each) => [each.id, each]));
export const legalClass = (id: string): LegalClass | undefined => byId.get(id);

/** An area of grass-roots disclosure (26 个试点领域). A dictionary that staff maintain. @source 国办发〔2019〕54号 */
export interface DisclosureArea {
  /** `d01` to `d99`. */
  readonly id: string;
  readonly name: string;
}
