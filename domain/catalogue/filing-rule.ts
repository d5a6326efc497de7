import type { CatalogueLevel } from './level';

/** What of a published page decides where it is filed. Topics and departments by id or by name, as rules are written. */
export interface PageFacts {
  /** For example `policies`, `notices`. */
  readonly kind: string;
  readonly title: string;
  readonly topics: readonly string[];
  readonly department: readonly string[];
  readonly documentType: string;
  readonly level: CatalogueLevel;
}

/** One way into a column: every condition that is set has to hold; within a condition, any of its words. */
export interface FilingRule {
  readonly kinds?: readonly string[];
  readonly topics?: readonly string[];
  readonly departments?: readonly string[];
  readonly documentTypes?: readonly string[];
  readonly titleWords?: readonly string[];
}

export type FilingCondition = keyof FilingRule;
export const FILING_CONDITIONS = [
  'kinds',
  'topics',
  'departments',
  'documentTypes',
  'titleWords',
] as const satisfies readonly FilingCondition[];

const conditionName: Readonly<Record<FilingCondition, string>> = {
  kinds: '类型',
  topics: '主题',
  departments: '部门',
  documentTypes: '文件类型',
  titleWords: '标题含',
};

const meets = (words: readonly string[] | undefined, test: (word: string) => boolean): boolean =>
  words === undefined || words.some(test);

const ruleHolds = (rule: FilingRule, page: PageFacts): boolean =>
  FILING_CONDITIONS.some((each) => rule[each] !== undefined) &&
  meets(rule.kinds, (kind) => kind === page.kind) &&
  meets(rule.documentTypes, (type) => type === page.documentType) &&
  meets(rule.departments, (each) => page.department.includes(each)) &&
  meets(rule.topics, (topic) => page.topics.includes(topic)) &&
  meets(rule.titleWords, (word) => page.title.includes(word));

/** What filing needs of a column. */
export interface RuledColumn {
  readonly id: string;
  readonly levels: readonly CatalogueLevel[];
  readonly rules: readonly FilingRule[];
}

/** A page stands in few columns: the first that fit, in the order of the catalogue. */
export const MOST_COLUMNS = 5;

/**
 * The columns in which a page stands by rule, in the order of the catalogue; none where no rule holds. A column takes only
 * what is of one of its levels.
 */
export const columnsFor = (page: PageFacts, columns: readonly RuledColumn[]): string[] => {
  const found: string[] = [];
  for (const { id, levels, rules } of columns) {
    if (!levels.includes(page.level) || !rules.some((rule) => ruleHolds(rule, page))) continue;
    found.push(id);
    if (found.length === MOST_COLUMNS) break;
  }
  return found;
};

/**
 * Rules as staff write them, one a line: `类型=通知公告；主题=医疗医保、社保就业；标题含=名单`.
 *
 * @param nameOf - what the city calls a kind
 */
export const formatRules = (rules: readonly FilingRule[], nameOf: (kind: string) => string): string =>
  rules
    .map((rule) =>
      FILING_CONDITIONS.flatMap((each) => {
        const words = rule[each];
        return words === undefined
          ? []
          : [`${conditionName[each]}=${(each === 'kinds' ? words.map(nameOf) : words).join('、')}`];
      }).join('；'),
    )
    .join('\n');

function readCondition(text: string): readonly [FilingCondition, readonly string[]] | undefined {
  const [, name = '', list = ''] = /^([^=＝]+)[=＝](.+)$/.exec(text.trim()) ?? [];
  const condition = FILING_CONDITIONS.find((each) => conditionName[each] === name.trim());
  const words = list
    .split(/[、，,]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return condition && words.length > 0 ? [condition, words] : undefined;
}

/**
 * Reads what `formatRules` writes; undefined where something in it is no condition.
 *
 * @param kindOf - the kind that a word names, in the city's own words (通知公告); undefined where it is none
 */
export function parseRules(
  text: string,
  kindOf: (word: string) => string | undefined,
): readonly FilingRule[] | undefined {
  const rules: FilingRule[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const rule: Partial<Record<FilingCondition, readonly string[]>> = {};
    for (const part of line.split(/[；;]/).filter((each) => each.trim() !== '')) {
      const read = readCondition(part);
      if (!read || rule[read[0]] !== undefined) return undefined;
      const words = read[0] === 'kinds' ? read[1].map((word) => kindOf(word)) : read[1];
      if (!words.every((word) => word !== undefined)) return undefined;
      rule[read[0]] = words;
    }
    // In one order, so that the same rule is the same, however it was written.
    rules.push(Object.fromEntries(FILING_CONDITIONS.flatMap((each) => (rule[each] ? [[each, rule[each]]] : []))));
  }
  return rules;
}
