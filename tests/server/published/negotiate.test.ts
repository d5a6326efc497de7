import fc from 'fast-check';
import { acceptedCodings, matchesEtag } from '../../../server/platform/published/negotiate';

const TAG = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('acceptedCodings', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['*, br;q=0', 'gzip'],
    ['identity, gzip;q=0.2', 'identity'],
    ['GZIP', 'gzip'],
    ['zstd', 'identity'],
    ['br;q=nonsense', 'identity'],
  ])('%p is answered with %s (RFC 9110, 12.5.3)', (header, coding) => {
    expect(acceptedCodings(header)[0]).toBe(coding);
  });

  it('never gives a coding that the client rules out, and always ends with the plain body', () => {
    const q = fc.constantFrom(0, 0.001, 0.5, 1);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('br', 'gzip', '*', 'identity'), { minLength: 1 }),
        fc.infiniteStream(q),
        (names, qs) => {
          const weights = new Map(names.map((name) => [name, qs.next().value as number]));
          const header = [...weights].map(([name, weight]) => `${name};q=${weight}`).join(', ');
          const codings = acceptedCodings(header);
          expect(codings.at(-1)).toBe('identity');
          for (const coding of codings) {
            if (coding !== 'identity') expect(weights.get(coding) ?? weights.get('*') ?? 0).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

describe('matchesEtag', () => {
  it.each([
    [`"${TAG}"`, true],
    [`W/"${TAG}"`, true],
    [`"${TAG}-br"`, true],
    [`"other", "${TAG}-gz"`, true],
    ['*', true],
    ['"other"', false],
    [`"x${TAG}"`, false],
    [TAG, false],
    ['', false],
  ])('%p: %p (RFC 9110, 13.1.2: a list or *, compared weakly)', (header, matches) => {
    expect(matchesEtag(header, TAG)).toBe(matches);
  });
});
