import type { CellRef } from './figure';
import { FEE_INCOME, figureOf } from './figure';
import type { AnnualReport } from './report';

/** The six sections, titles fixed. @source 国办公开办函〔2021〕30号 */
export const SECTION_TITLES = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** Words, or a cell whose number stands there: text and table cannot disagree. */
export type TextPart = string | CellRef;
export type Paragraph = readonly TextPart[];
/** The paragraphs of the six sections, in their order. */
export type SectionTexts = readonly (readonly Paragraph[])[];

/** Begins a place that a person still has to write. While one is left, the report is not published. */
export const TO_FILL_IN = '【请补充：';

const at = (cell: string, column = 'total'): CellRef => ({ cell, column });
const toFillIn = (what: string): string => `${TO_FILL_IN}${what}】`;

const overall: readonly Paragraph[] = [
  [
    '主动公开：本年制发规章',
    at('regulations', 'made'),
    '件、行政规范性文件',
    at('normativeDocuments', 'made'),
    '件；现行有效规章',
    at('regulations', 'inForce'),
    '件、行政规范性文件',
    at('normativeDocuments', 'inForce'),
    '件。',
  ],
  [
    '依申请公开：本年新收政府信息公开申请',
    at('1'),
    '件，上年结转',
    at('2'),
    '件；本年办结',
    at('3.7'),
    '件，结转下年度继续办理',
    at('4'),
    '件。',
  ],
  [`政府信息管理：${toFillIn('本年政府信息管理的情况')}`],
  [`政府信息公开平台建设：${toFillIn('本年平台建设的情况')}`],
  [`监督保障：${toFillIn('工作考核、社会评议和责任追究结果情况（条例第五十条第四项）')}`],
];

const onRequest: readonly Paragraph[] = [
  [
    '本年办结的',
    at('3.7'),
    '件申请中，予以公开',
    at('3.1'),
    '件，部分公开',
    at('3.2'),
    '件；本机关不掌握相关政府信息',
    at('3.4.1'),
    '件。',
  ],
  ['其中自然人提出的申请新收', at('1', 'naturalPerson'), '件，办结', at('3.7', 'naturalPerson'), '件。'],
];

const remedies: readonly Paragraph[] = [
  [
    '行政复议',
    at('review'),
    '件，其中结果维持',
    at('review', 'upheld'),
    '件、结果纠正',
    at('review', 'corrected'),
    '件、其他结果',
    at('review', 'other'),
    '件、尚未审结',
    at('review', 'pending'),
    '件。',
  ],
  ['行政诉讼：未经复议直接起诉', at('direct'), '件，复议后起诉', at('afterReview'), '件。'],
];

const draft: SectionTexts = [
  overall,
  [
    [
      '本年作出行政许可处理决定',
      at('licensing', 'decisions'),
      '件、行政处罚处理决定',
      at('punishment', 'decisions'),
      '件、行政强制处理决定',
      at('coercion', 'decisions'),
      '件；行政事业性收费',
      at('fees', 'tenThousandYuan'),
      '万元。',
    ],
  ],
  onRequest,
  remedies,
  [[toFillIn('存在的主要问题')], [toFillIn('改进情况')]],
  [['本年收取政府信息公开信息处理费', FEE_INCOME, '元。']],
];

/**
 * The six sections as a first draft. What the cases do not say is left to be written, and marked; the fee income is
 * always told, even when it is 0.
 *
 * @source 条例第五十条；国办函〔2020〕109号；国办公开办函〔2021〕30号
 */
export const draftSections = (): SectionTexts => draft;

/** A paragraph with the numbers that stand in the cells now; 「/」 where a cell holds none. */
export const renderParagraph = (paragraph: Paragraph, report: AnnualReport): string =>
  paragraph.map((part) => (typeof part === 'string' ? part : String(figureOf(report, part) ?? '/'))).join('');

/** Title and paragraphs of each section, in words. */
export interface WrittenSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The sections as they are read. */
export const renderSections = (texts: SectionTexts, report: AnnualReport): WrittenSection[] =>
  SECTION_TITLES.map((title, index) => ({
    title,
    paragraphs: (texts[index] ?? []).map((paragraph) => renderParagraph(paragraph, report)),
  }));
