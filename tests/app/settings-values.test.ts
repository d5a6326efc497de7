import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  TEXT_SIZES,
  decodeSettings,
  encodeSettings,
  isLarge,
  type Settings,
} from '../../src/platform/settings-values';

const settings: fc.Arbitrary<Settings> = fc.record({
  size: fc.constantFrom(...TEXT_SIZES),
  theme: fc.constantFrom('system', 'light', 'dark'),
  script: fc.constantFrom('hans', 'hant'),
});

describe('encodeSettings', () => {
  it('gives a word that decodeSettings reads back', () => {
    fc.assert(fc.property(settings, (chosen) => expect(decodeSettings(encodeSettings(chosen))).toEqual(chosen)));
  });

  it('gives a word that can stand in a cookie as it is', () => {
    fc.assert(fc.property(settings, (chosen) => expect(encodeSettings(chosen)).toMatch(/^[\w.]{1,24}$/)));
  });
});

describe('decodeSettings', () => {
  it('gives the defaults for anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (word) => {
        fc.pre(typeof word !== 'string' || !/^\d\d\.(system|light|dark)\.han[st]$/.test(word));
        expect(decodeSettings(word)).toEqual(DEFAULT_SETTINGS);
      }),
    );
  });

  it.each(['17.dark.hans', '16.dark.hans ', '16.sepia.hans', '16.dark.hanx', ' 16.dark.hans', '016.dark.hans'])(
    'takes no size, theme or script that is not offered: “%s”',
    (word) => expect(decodeSettings(word)).toEqual(DEFAULT_SETTINGS),
  );
});

describe('isLarge', () => {
  it('begins at 22 px, from which what can be tapped is 60 px high', () => {
    expect(TEXT_SIZES.filter(isLarge)).toEqual([22, 26, 30]);
  });

  it('can reach 30 px', () => {
    expect(Math.max(...TEXT_SIZES)).toBe(30);
  });
});
