/** 公开层级: whose the information is. */
export const CATALOGUE_LEVELS = ['city', 'county', 'township'] as const;
export type CatalogueLevel = (typeof CATALOGUE_LEVELS)[number];

export const levelName: Readonly<Record<CatalogueLevel, string>> = { city: '市级', county: '县级', township: '乡镇' };

/** How sheets of the offices write a level. */
const WORDS: readonly (readonly [RegExp, CatalogueLevel])[] = [
  [/市级|设区的市|^市$/, 'city'],
  [/县级|区级|县（区|县\(区|区县|^县$|^区$/, 'county'],
  [/乡级|镇级|乡镇|乡（镇|乡\(镇|街道|^乡$|^镇$/, 'township'],
];

/**
 * The level that a word names; undefined where it is none.
 *
 * @example levelOf('县（区）级') // 'county'
 */
export const levelOf = (word: string): CatalogueLevel | undefined =>
  WORDS.find(([pattern]) => pattern.test(word.trim()))?.[1];

/** The same levels in the order of the law, each once. */
export const inOrder = (levels: Iterable<CatalogueLevel>): CatalogueLevel[] => {
  const set = new Set(levels);
  return CATALOGUE_LEVELS.filter((level) => set.has(level));
};
