import type { SectionPlace } from './section';

const FIXED = /^#(\d{1,4})$/;
const BEHIND = /^([^\n]{0,60})\n([a-z-]{1,40}\/[a-z0-9][a-z0-9-]{1,79})$/;

const packed = (text: string): string => Buffer.from(text).toString('base64url');

/** A place as the text that a reader hands back. */
export const cursorOf = (place: SectionPlace): string =>
  packed('fixed' in place ? `#${String(place.fixed)}` : `${place.after.sortKey}\n${place.after.id}`);

/** The place a cursor names; undefined when it is none of ours. */
export function placeOfCursor(cursor: string): SectionPlace | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (packed(text) !== cursor) return undefined;
  const fixed = FIXED.exec(text)?.[1];
  if (fixed !== undefined) return { fixed: Number(fixed) };
  const [, sortKey, id] = BEHIND.exec(text) ?? [];
  return sortKey === undefined || id === undefined ? undefined : { after: { sortKey, id } };
}
