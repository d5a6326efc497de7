/** A place in a list: newest first by sort key, then by id. */
export interface Place {
  readonly sortKey: string;
  readonly id: string;
}

/** Negative when `a` stands before `b`. Code units, as both engines compare text in memory the same way. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.sortKey !== b.sortKey) return a.sortKey > b.sortKey ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id > b.id ? -1 : 1;
}

/** Index of the first item that does not stand before the place. */
export function placeIn(items: readonly Place[], place: Place): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item && comparePlaces(item, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CURSOR = /^([^\n]{0,60})\n([a-z0-9][a-z0-9-]{1,79})$/;

/** Where the next page begins: behind this item, wherever it stands by then, so that new items shift nothing. */
export const cursorAfter = ({ sortKey, id }: Place): string => Buffer.from(`${sortKey}\n${id}`).toString('base64url');

/** The place a cursor names, or undefined when it is none of ours. */
export function placeOf(cursor: string): Place | undefined {
  if (!/^[\w-]{1,200}$/.test(cursor)) return undefined;
  const [, sortKey, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (sortKey === undefined || id === undefined) return undefined;
  const place = { sortKey, id };
  return cursorAfter(place) === cursor ? place : undefined;
}
