import fc from 'fast-check';
import { at, isWithin, moved, withAt } from '../../../src/staff/publishing/editing/place';

const content = { title: '标题', items: [{ answer: '甲' }, { answer: '乙', tags: ['缴费'] }] };

describe('withAt', () => {
  it('changes one place and leaves all others as they are', () => {
    const next = withAt(content, 'items.1.answer', '丙');
    expect(at(next, 'items.1.answer')).toBe('丙');
    expect(next.items[0]).toBe(content.items[0]);
    expect(content.items[1]?.answer).toBe('乙');
  });

  it('takes a field away with undefined, and makes what is missing on the way', () => {
    expect(withAt(content, 'title', undefined)).toEqual({ items: content.items });
    expect(withAt<object>({}, 'channels.finderUserName', 'sph1')).toEqual({ channels: { finderUserName: 'sph1' } });
  });
});

describe('moved', () => {
  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer()),
        fc.nat(12),
        fc.constantFrom(-1 as const, 1 as const),
        (list, index, by) => {
          expect([...moved(list, index, by)].sort()).toEqual([...list].sort());
        },
      ),
    );
  });

  it('goes one place, and not over the end', () => {
    expect(moved(['甲', '乙', '丙'], 2, -1)).toEqual(['甲', '丙', '乙']);
    expect(moved(['甲', '乙', '丙'], 0, -1)).toEqual(['甲', '乙', '丙']);
  });
});

describe('isWithin', () => {
  it('tells the field of an entry from an entry whose number begins alike', () => {
    expect(isWithin('items.1.answer', 'items.1')).toBe(true);
    expect(isWithin('items.10.answer', 'items.1')).toBe(false);
  });
});
