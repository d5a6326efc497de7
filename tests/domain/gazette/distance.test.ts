import fc from 'fast-check';
import { byDistance, distanceBetween, distanceWords, toChineseCoordinates } from '../../../domain/gazette';

const place = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distanceBetween', () => {
  it('is the way from Beijing to Shanghai as the maps have it', () => {
    const metres = distanceBetween(
      { latitude: 39.9042, longitude: 116.4074 },
      { latitude: 31.2304, longitude: 121.4737 },
    );
    expect(metres / 1_000).toBeCloseTo(1_067, -1);
  });

  it('is the same there and back, nought to the place itself, and never longer than half around the earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 3);
        expect(distanceBetween(a, a)).toBe(0);
        expect(distanceBetween(a, b)).toBeLessThanOrEqual(Math.PI * 6_371_009 + 1);
      }),
    );
  });

  it('keeps its centimetres to the other end of the earth, where two places lie opposite', () => {
    const [south, north] = [
      { latitude: -88.99999755829508, longitude: 0 },
      { latitude: 88.9999990413015, longitude: 179.999973299944 },
    ];
    const middle = { latitude: 0, longitude: 0 };
    const byMiddle = distanceBetween(south, middle) + distanceBetween(middle, north);
    expect(distanceBetween(south, north)).toBeLessThanOrEqual(byMiddle + 0.01);
  });

  it('is no longer straight on than by way of a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c) + 0.01);
      }),
    );
  });
});

describe('byDistance', () => {
  it('puts the nearest first and loses none', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), place, (places, from) => {
        const sorted = byDistance(places, from);
        expect(sorted).toHaveLength(places.length);
        for (const [at, { metres }] of sorted.entries())
          expect(metres).toBeGreaterThanOrEqual(at === 0 ? 0 : (sorted[at - 1]?.metres ?? 0));
      }),
    );
  });
});

describe('distanceWords', () => {
  it.each([
    [0, '就在附近'],
    [44, '就在附近'],
    [46, '约50米'],
    [846, '约850米'],
    [994, '约990米'],
    [996, '约1公里'],
    [2_340, '约2.3公里'],
    [9_940, '约9.9公里'],
    [9_960, '约10公里'],
    [31_400, '约31公里'],
  ])('says %d m as %s', (metres, words) => {
    expect(distanceWords(metres)).toBe(words);
  });
});

describe('toChineseCoordinates', () => {
  it('moves Tiananmen as the maps have it', () => {
    const moved = toChineseCoordinates({ latitude: 39.90734, longitude: 116.39089 });
    expect(distanceBetween(moved, { latitude: 39.90874, longitude: 116.39713 })).toBeLessThan(15);
  });

  it('moves a place in China by less than a kilometre, and one elsewhere not at all', () => {
    fc.assert(
      fc.property(place, (from) => {
        const metres = distanceBetween(from, toChineseCoordinates(from));
        const { latitude, longitude } = from;
        const isInside = latitude > 3.9 && latitude < 53.5 && longitude > 73.7 && longitude < 135;
        if (isInside) expect(metres).toBeLessThan(1_500);
        else if (latitude < 3.8 || longitude < 73) expect(metres).toBe(0);
      }),
    );
  });
});
