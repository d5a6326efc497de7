import type { Content } from './canonical';
import { placesOf } from './path';

/** Where a remark was made: a path in the content, and the words there; without words it is about the whole place. */
export interface Anchor {
  readonly path: string;
  readonly quotation: string;
}

export interface Standing {
  /** there: the words stand where they stood; moved: somewhere else; gone: nowhere. */
  readonly standing: 'there' | 'moved' | 'gone';
  readonly foundAt: string | null;
}

const isWithin = (path: string, place: string): boolean =>
  place === '' || path === place || path.startsWith(`${place}.`);

/** How many of the first steps two paths share: the nearer place is the likelier one. */
function shared(one: string, other: string): number {
  const [a, b] = [one.split('.'), other.split('.')];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/**
 * Where the words of a remark stand now. A remark follows its words, not its path: blocks are moved, and text is written
 * before it.
 */
export function standingOf({ path, quotation }: Anchor, content: Content): Standing {
  const places = placesOf(content);
  const own = places.filter((place) => isWithin(place.path, path));
  if (quotation === '') {
    return path === '' || own.length > 0 ? { standing: 'there', foundAt: path } : { standing: 'gone', foundAt: null };
  }
  const here = own.find(({ text }) => text.includes(quotation));
  if (here) return { standing: 'there', foundAt: here.path };
  const elsewhere = places
    .filter(({ text }) => text.includes(quotation))
    .sort((a, b) => shared(b.path, path) - shared(a.path, path));
  const [nearest] = elsewhere;
  return nearest ? { standing: 'moved', foundAt: nearest.path } : { standing: 'gone', foundAt: null };
}
