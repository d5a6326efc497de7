import type { Clause } from '../../../contract/clause';

/** Kinds that stand in a table of contents. */
const HEADINGS: ReadonlySet<Clause['kind']> = new Set(['part', 'chapter', 'section', 'heading']);

export interface OutlineEntry {
  readonly anchor: string;
  readonly text: string;
  /** 0 at the top. */
  readonly depth: number;
}

/** A long heading is a sentence, not the name of a part. */
const LONGEST = 40;

/** Table of contents (目录) of a document: its chapters and sections, or its numbered headings; two levels at most. */
export function outlineOf(clauses: readonly Clause[]): readonly OutlineEntry[] {
  const depths = new Map<string, number>();
  const entries: OutlineEntry[] = [];
  for (const { anchor, kind, parent, text } of clauses) {
    if (!HEADINGS.has(kind)) continue;
    const depth = parent === null ? 0 : (depths.get(parent) ?? -1) + 1;
    depths.set(anchor, depth);
    if (depth < 2 && text.length <= LONGEST) entries.push({ anchor, text: text.trim(), depth });
  }
  return entries;
}

/** Anchors of a clause and of all that stands under it. */
export function anchorsUnder(clauses: readonly Clause[], anchor: string): ReadonlySet<string> {
  const under = new Set([anchor]);
  for (const clause of clauses) if (clause.parent !== null && under.has(clause.parent)) under.add(clause.anchor);
  return under;
}
