/** PostgreSQL keeps no U+0000 in text, and no form means it; it goes from every string of a body before anything else. */
export const withoutNul = <T>(value: T): T => {
  if (typeof value === 'string') return value.replaceAll('\u0000', '') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNul(item)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutNul<unknown>(inner)])) as T;
  }
  return value;
};
