/** What a page shows of other pages, and names that many pages share: matching there would find the wrong page. */
const ELSEWHERE = new Set([
  'area',
  'changes',
  'citedBy',
  'cited',
  'department',
  'issue',
  'issues',
  'next',
  'policies',
  'related',
  'releasedWith',
  'series',
  'seriesTitle',
  'siblings',
  'title',
  'topics',
]);
/** The questions of an issue are pages of their own. */
const ELSEWHERE_IN_ISSUE = new Set([...ELSEWHERE, 'items']);

const HAN = /\p{Script=Han}/u;

/** The passages of a page's own text, in order, without its title. */
export const passagesOf = (kind: string, view: unknown): string[] => {
  const skipped = kind === 'qa-issues' ? ELSEWHERE_IN_ISSUE : ELSEWHERE;
  const passages: string[] = [];
  const walk = (value: unknown, top: boolean): void => {
    if (typeof value === 'string') {
      passages.push(...value.split('\n').filter((line) => HAN.test(line)));
    } else if (Array.isArray(value)) {
      for (const item of value as unknown[]) walk(item, false);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        // The title of a block is text; the title of the page is kept apart.
        if (!skipped.has(name) || (name === 'title' && !top)) walk(inner, false);
      }
    }
  };
  walk(view, true);
  return passages;
};
