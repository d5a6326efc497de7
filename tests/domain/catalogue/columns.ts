import fc from 'fast-check';
import {
  CATALOGUE_LEVELS,
  CHANNELS,
  formatRules,
  inOrder,
  LEGAL_CLASSES,
  parseRules,
  writtenRow,
  type CatalogueRow,
  type CatalogueWords,
  type ColumnDetails,
  type FilingRule,
} from '../../../domain/catalogue';

export const AREAS = [
  { id: 'd08', name: '保障性住房' },
  { id: 'd19', name: '社会救助' },
  { id: 'd26', name: '国土空间规划' },
];

const KINDS: Readonly<Record<string, string>> = { policies: '政策文件', notices: '通知公告' };
export const nameOf = (kind: string): string => KINDS[kind] ?? kind;
export const kindOf = (word: string): string | undefined =>
  Object.keys(KINDS).find((kind) => kind === word || KINDS[kind] === word);
export const WORDS: CatalogueWords = { areas: AREAS, kindOf };

/** A column as an office writes it. */
export const aColumn = (change: Partial<ColumnDetails> = {}): ColumnDetails => ({
  group: 'd08',
  item: '配给管理',
  name: '房源公告',
  content: '房源位置、套数、租金',
  basis: '公共租赁住房管理办法',
  limit: '信息形成或者变更之日起20个工作日内',
  organ: '临溪市住房和城乡建设局',
  channels: ['website', 'notice-board'],
  audience: '全社会',
  manners: ['proactive'],
  levels: ['county', 'township'],
  rules: [],
  ...change,
});

export const groupName = (group: string): string =>
  `${group} ${[...LEGAL_CLASSES, ...AREAS].find(({ id }) => id === group)?.name ?? ''}`;

export const aRow = (change: Partial<CatalogueRow> = {}, details = aColumn()): CatalogueRow => ({
  ...writtenRow({ id: '', details }, groupName(details.group), nameOf),
  ...change,
});

const word = fc.stringMatching(/^[一-龥a-z]{1,6}$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 });
const kinds = fc.subarray(Object.keys(KINDS), { minLength: 1 });
const someRule: fc.Arbitrary<FilingRule> = fc
  .record(
    { kinds, topics: words, departments: words, documentTypes: words, titleWords: words },
    { requiredKeys: ['titleWords'] },
  )
  .map((rule) => parseRules(formatRules([rule], nameOf), kindOf)?.[0] ?? {});
export const someRules = fc.array(someRule, { maxLength: 3 });

const text = fc.stringMatching(/^[一-龥]{1,12}$/);
export const someColumn: fc.Arbitrary<ColumnDetails> = fc
  .record({
    group: fc.constantFrom('a01', 'a12', 'd08', 'd19', 'd26'),
    item: text,
    name: text,
    content: text,
    basis: text,
    limit: text,
    organ: text,
    channels: fc.subarray([...CHANNELS], { minLength: 1 }),
    audience: fc.constantFrom('全社会', '特定群体'),
    manners: fc.constantFrom(['proactive'] as const, ['on-request'] as const, ['proactive', 'on-request'] as const),
    levels: fc.subarray([...CATALOGUE_LEVELS], { minLength: 1 }).map(inOrder),
    rules: someRules,
  })
  .map((details) => details as ColumnDetails);
