/**
 * Which column of a sheet is which, by the names in its first row; spaces in a name do not count.
 *
 * @param columns - the name of each column
 * @param needed - without these a row says nothing
 * @returns the place of each column, and the names of those that are missing though they are needed
 */
export function columnPlaces<Column extends string>(
  heading: readonly string[],
  columns: Readonly<Record<Column, string>>,
  needed: readonly Column[],
): { readonly places: ReadonlyMap<Column, number>; readonly missing: readonly string[] } {
  const names = heading.map((cell) => cell.replace(/\s+/g, ''));
  const places = new Map<Column, number>();
  for (const key of Object.keys(columns) as Column[]) {
    const at = names.indexOf(columns[key]);
    if (at >= 0) places.set(key, at);
  }
  return { places, missing: needed.filter((key) => !places.has(key)).map((key) => columns[key]) };
}
