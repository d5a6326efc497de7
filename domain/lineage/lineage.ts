import { clauseText, findClause } from '../clause';
import type { Clause } from '../clause/clause';
import type { Validity } from '../policy';

/** Why something that cites a policy document has to be looked at again. */
export type LineageCause = 'clause-changed' | 'clause-removed' | 'amended' | 'lapsed' | 'repealed' | 'withdrawn';

/** What happened to what is cited, after its name: 《办法》第二条改过了. */
export const causeWords: Readonly<Record<LineageCause, string>> = {
  'clause-changed': '改过了',
  'clause-removed': '现行文本里没有了',
  amended: '已经修改',
  lapsed: '已经失效',
  repealed: '已经废止',
  withdrawn: '已经撤回',
};

/** A policy document at one moment. */
export interface PolicyState {
  readonly clauses: readonly Clause[];
  readonly standing: Validity | 'withdrawn';
}

/** What cites it: a page, and a clause of the document, or '' where it rests on the document as a whole. */
export interface Citation {
  readonly page: string;
  readonly anchor: string;
}

export interface Touched extends Citation {
  readonly cause: LineageCause;
}

/** Standings that a reader has to be told of, when the document comes to them. */
const ENDS: Readonly<Record<PolicyState['standing'], LineageCause | null>> = {
  'in-force': null,
  'not-yet-in-force': null,
  amended: 'amended',
  lapsed: 'lapsed',
  repealed: 'repealed',
  withdrawn: 'withdrawn',
};

/** The clause with all that stands under it, as a reader opens it; spaces at line ends are no change. */
const readText = (clauses: readonly Clause[], anchor: string): string | null =>
  findClause(clauses, anchor) === undefined
    ? null
    : clauseText(clauses, anchor)
        .split('\n')
        .map((line) => line.trim())
        .join('\n');

function clauseCause(before: PolicyState, after: PolicyState, anchor: string): LineageCause | null {
  const was = readText(before.clauses, anchor);
  const is = readText(after.clauses, anchor);
  // A clause that was not there was not cited rightly: its page says so already.
  if (was === null || was === is) return null;
  return is === null ? 'clause-removed' : 'clause-changed';
}

/**
 * Which citations of a policy document a change of it touches: those whose clause reads differently or is gone, and all of
 * them when the document as a whole is amended, lapses, is repealed or withdrawn. A citation of a 条 is touched by a change
 * of its 款 and 项, because they are what its reader opens; a citation of a 款 is not touched by its neighbours.
 *
 * @returns one entry for each page, anchor and cause; a document that ends is told once for each page, with an empty anchor
 * @source 国办发〔2016〕80号（解读与文件关联）
 */
export function touchedBy(before: PolicyState, after: PolicyState, citations: readonly Citation[]): Touched[] {
  const touched = new Map<string, Touched>();
  const add = (page: string, anchor: string, cause: LineageCause): void =>
    void touched.set(JSON.stringify([page, anchor, cause]), { page, anchor, cause });
  const end = before.standing === after.standing ? null : ENDS[after.standing];
  for (const { page, anchor } of citations) {
    if (end !== null) add(page, '', end);
    if (anchor === '' || after.standing === 'withdrawn') continue;
    const cause = clauseCause(before, after, anchor);
    if (cause !== null) add(page, anchor, cause);
  }
  return [...touched.values()];
}
