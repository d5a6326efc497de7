/** What a page shows of other pages, and what is kept beside its text: matching there would find the wrong page. */
const ELSEWHERE = new Set([
  ...['area', 'changes', 'citedBy', 'cited', 'clauses', 'department', 'issue', 'issues', 'items', 'next', 'policies'],
  ...['related', 'releasedWith', 'series', 'seriesTitle', 'siblings', 'title', 'topics', 'seriesId', 'issueId', 'id'],
  ...['sourceId', 'documentNumber', 'documentType', 'issuingOrgan', 'kind', 'src', 'poster', 'channels', 'validity'],
  // Budgets are compared with others, whose titles and tables are not theirs.
  ...['contact', 'cover', 'yearBefore', 'counterpart'],
]);

const HAN = /\p{Script=Han}/u;

export interface Passage {
  readonly text: string;
  readonly anchor?: string | undefined;
}

/** A page's own text in passages, in its order, without its title. */
export const ownText = (view: unknown): Passage[] => {
  const passages: Passage[] = [];
  const walk = (value: unknown, top: boolean): void => {
    if (typeof value === 'string') {
      for (const line of value.split('\n')) if (HAN.test(line)) passages.push({ text: line.trim() });
    } else if (Array.isArray(value)) {
      for (const item of value as unknown[]) walk(item, false);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        // The title of a block is text; the title of the page is kept apart.
        if (!ELSEWHERE.has(name) || (name === 'title' && !top)) walk(inner, false);
      }
    }
  };
  walk(view, true);
  return passages;
};
