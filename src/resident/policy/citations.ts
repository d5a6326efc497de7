import type { CitedBy, PolicyView } from '../../../contract/policy';

/** What cites each clause, by the clause's anchor. */
export function citationsByAnchor(citedBy: PolicyView['citedBy']): ReadonlyMap<string, readonly CitedBy[]> {
  const byAnchor = new Map<string, CitedBy[]>();
  for (const citation of citedBy)
    for (const anchor of citation.anchors) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), citation]);
  return byAnchor;
}
