import fc from 'fast-check';
import { areaAfterKey, areaBetween, isDrawn, tidyArea } from '../../src/staff/desk/redact-area';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const any = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ x: share, y: share });
const isOnPage = ({ x, y, width, height }: ReturnType<typeof tidyArea>): boolean =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;

describe('tidyArea', () => {
  it('leaves no area outside the page, whatever was drawn', () => {
    fc.assert(
      fc.property(any, any, any, any, (x, y, width, height) => isOnPage(tidyArea({ page: 1, x, y, width, height }))),
    );
  });
});

describe('areaBetween', () => {
  it('is the same from either corner', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        expect(areaBetween(2, from, to)).toEqual(areaBetween(2, to, from));
      }),
    );
  });

  it('draws nothing by a click without a movement', () => {
    expect(isDrawn(areaBetween(1, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }))).toBe(false);
  });
});

describe('areaAfterKey', () => {
  const area = tidyArea({ page: 1, x: 0.3, y: 0.3, width: 0.2, height: 0.1 });

  it('moves with the arrows, sizes with Shift, and leaves other keys alone', () => {
    expect(areaAfterKey(area, 'ArrowRight', false)?.x).toBeCloseTo(0.31);
    expect(areaAfterKey(area, 'ArrowDown', true)?.height).toBeCloseTo(0.11);
    expect(areaAfterKey(area, 'Enter', false)).toBeUndefined();
  });

  it('never leaves the page, however often a key is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')),
        fc.boolean(),
        (keys, shift) => {
          const after = keys.reduce((each, key) => areaAfterKey(each, key, shift) ?? each, area);
          return isOnPage(after);
        },
      ),
    );
  });
});
