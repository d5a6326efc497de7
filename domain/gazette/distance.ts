/** A place by degrees, in the coordinates of Chinese maps (GCJ-02). */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Metres; the mean radius of the earth. */
const EARTH = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Metres between two places as the crow flies.
 * By the tangent and not the sine of half the angle: the sine loses decimetres near the other end of the earth.
 */
export function distanceBetween(a: Coordinates, b: Coordinates): number {
  const [here, there, east] = [radians(a.latitude), radians(b.latitude), radians(b.longitude - a.longitude)];
  const across = Math.cos(there) * Math.sin(east);
  const up = Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(east);
  const along = Math.sin(here) * Math.sin(there) + Math.cos(here) * Math.cos(there) * Math.cos(east);
  return EARTH * Math.atan2(Math.hypot(across, up), along);
}

/**
 * A distance as one says it: tens of metres below a kilometre, then tenths of a kilometre, then whole ones.
 *
 * @example distanceWords(846) // '约850米'
 * @example distanceWords(2_340) // '约2.3公里'
 */
export function distanceWords(metres: number): string {
  const tens = Math.round(metres / 10) * 10;
  if (tens < 50) return '就在附近';
  if (tens < 1_000) return `约${String(tens)}米`;
  const kilometres = metres / 1_000;
  return `约${kilometres < 9.95 ? kilometres.toFixed(1).replace(/\.0$/, '') : String(Math.round(kilometres))}公里`;
}

/** The nearest first, each with its distance in metres; places at the same distance stay in their order. */
export const byDistance = <Place extends Coordinates>(
  places: readonly Place[],
  from: Coordinates,
): (Place & { readonly metres: number })[] =>
  places.map((place) => ({ ...place, metres: distanceBetween(from, place) })).sort((a, b) => a.metres - b.metres);
