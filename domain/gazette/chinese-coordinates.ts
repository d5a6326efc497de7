import type { Coordinates } from './distance';

/** Krasovsky's ellipsoid, which the coordinates of Chinese maps are made with. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;
const { PI, sin, sqrt, abs, cos } = Math;

const waves = (x: number): number => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3;
const long = (x: number, parts: readonly (readonly [number, number])[]): number =>
  parts.reduce((sum, [height, length]) => sum + (height * sin((x / length) * PI) * 2) / 3, 0);

const northShift = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  waves(x) +
  long(y, [
    [20, 1],
    [40, 3],
    [160, 12],
    [320, 30],
  ]);

const eastShift = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  waves(x) +
  long(x, [
    [20, 1],
    [40, 3],
    [150, 12],
    [300, 30],
  ]);

const isInChina = ({ latitude, longitude }: Coordinates): boolean =>
  longitude > 73.66 && longitude < 135.05 && latitude > 3.86 && latitude < 53.55;

/**
 * A place as a browser tells it (WGS-84) in the coordinates of Chinese maps (GCJ-02), which lie some hundred metres beside:
 * without it, a reading point across the road would seem farther than one in the next street. Outside China they are the same.
 */
export function toChineseCoordinates(place: Coordinates): Coordinates {
  if (!isInChina(place)) return place;
  const { latitude, longitude } = place;
  const [x, y] = [longitude - 105, latitude - 35];
  const angle = (latitude / 180) * PI;
  const curve = 1 - ECCENTRICITY * sin(angle) ** 2;
  const root = sqrt(curve);
  const north = (northShift(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (curve * root)) * PI);
  const east = (eastShift(x, y) * 180) / ((AXIS / root) * cos(angle) * PI);
  return { latitude: latitude + north, longitude: longitude + east };
}
