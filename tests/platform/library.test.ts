import { favourites, isFavourite, recordVisit, toggleFavourite, visits } from '../../src/platform/library';

const mockKept = new Map<string, unknown>();
jest.mock('../../src/platform/storage', () => ({
  readStored: (key: string) => mockKept.get(key),
  store: (key: string, value: unknown) => {
    mockKept.set(key, value);
    return true;
  },
  forget: (key: string) => mockKept.delete(key),
}));
jest.mock('../../src/platform/clock', () => ({ now: () => new Date('2026-11-22T02:00:00Z') }));

beforeEach(() => mockKept.clear());
const visit = (id: string) => recordVisit({ kind: 'explainers', id, title: id, at: '2026-11-22T02:00:00.000Z' });

describe('recordVisit', () => {
  it('keeps the newest first and each thing once', () => {
    for (const id of ['a1', 'b1', 'a1']) visit(id);
    expect(visits().map(({ id }) => id)).toEqual(['a1', 'b1']);
  });

  it('keeps two hundred and lets the oldest go', () => {
    for (let at = 0; at < 205; at += 1) visit(`x${String(at)}`);
    expect(visits()).toHaveLength(200);
    expect(visits()[0]?.id).toBe('x204');
    expect(visits().some(({ id }) => id === 'x4')).toBe(false);
  });

  it('reads what an older app or another hand left there as nothing', () => {
    mockKept.set('history', 'broken');
    expect(visits()).toEqual([]);
    mockKept.set('history', [null, { id: 'only' }]);
    expect(visits()).toEqual([]);
  });
});

describe('toggleFavourite', () => {
  it('marks, says so, and unmarks', () => {
    const entry = { kind: 'policies', id: 'p1', title: '办法' } as const;
    expect(toggleFavourite(entry)).toBe(true);
    expect(isFavourite('policies', 'p1')).toBe(true);
    expect(isFavourite('explainers', 'p1')).toBe(false);
    expect(favourites()[0]?.at).toBe('2026-11-22T02:00:00.000Z');
    expect(toggleFavourite(entry)).toBe(false);
    expect(favourites()).toEqual([]);
  });
});
