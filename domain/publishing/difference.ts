import type { Content } from './canonical';
import { placesOf } from './path';

/** A place at which two revisions differ; null on the side that has nothing there. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where two revisions differ, side by side, in the order of the later one and then what it no longer has. */
export function differences(before: Content, after: Content): Difference[] {
  const old = new Map(placesOf(before).map(({ path, text }) => [path, text]));
  const found: Difference[] = [];
  for (const { path, text } of placesOf(after)) {
    const was = old.get(path);
    old.delete(path);
    if (was !== text) found.push({ path, before: was ?? null, after: text });
  }
  for (const [path, text] of old) found.push({ path, before: text, after: null });
  return found;
}
