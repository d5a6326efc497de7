import type { Clause } from './clause';

/** The first 款 stands on the line of its article: `art-33-p1` is `art-33`, and `art-33-p1-i2` is `art-33-i2`. */
function plainAnchor(anchor: string): string {
  return anchor.replace(/^(art-[0-9r-]*\d)-p1(?=-|$)/, '$1');
}

/** The clause of an anchor, or undefined when the text has none such. `art-33-p1` finds `art-33`. */
export function findClause(clauses: readonly Clause[], anchor: string): Clause | undefined {
  const wanted = plainAnchor(anchor);
  return clauses.find((clause) => clause.anchor === wanted);
}

/**
 * The text of a clause and of what stands under it (its 款, 项 and 目), one line each; empty when there is no such clause.
 *
 * @example clauseText(clauses, 'art-30') // '第三十条 ……\n（一）……\n（二）……'
 */
export function clauseText(clauses: readonly Clause[], anchor: string): string {
  const wanted = plainAnchor(anchor);
  const start = clauses.findIndex((clause) => clause.anchor === wanted);
  const first = clauses[start];
  if (!first) return '';
  const under = new Set([first.anchor]);
  const lines = [first.text];
  for (const clause of clauses.slice(start + 1)) {
    if (clause.text.trim() === '') continue;
    if (clause.parent === null || !under.has(clause.parent)) break;
    under.add(clause.anchor);
    lines.push(clause.text);
  }
  return lines.join('\n');
}

/** What people call a clause, for example 第三十三条第二款; for plain text what it stands in; empty when that has no name either. */
export function clauseLabel(clauses: readonly Clause[], anchor: string): string {
  let clause = findClause(clauses, anchor);
  while (clause && clause.label === '' && clause.parent !== null) clause = findClause(clauses, clause.parent);
  return clause?.label ?? '';
}

/** Whether a text has numbered clauses at all, or only lines. */
export function hasNumberedClauses(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => clause.label !== '');
}
