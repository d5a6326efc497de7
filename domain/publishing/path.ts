/** A place in the content with words: its path, for example `blocks.3.text`, and what stands there. */
export interface Place {
  readonly path: string;
  readonly text: string;
}

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** All words of a content with their places, in its order; numbers count as words, because residents read them. */
export function placesOf(value: unknown, path = ''): Place[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'number' || typeof value === 'boolean') return [{ path, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((each, at) => placesOf(each, join(path, at)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => placesOf(each, join(path, key)));
}
