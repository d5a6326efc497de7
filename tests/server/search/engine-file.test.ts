import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import type { Engine } from '../../../server/modules/search/engine/engine';
import { openEngine } from '../../../server/modules/search/engine/open-engine';
import { documentOf, FEW, TABLES } from './few-documents';

describe('the index file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  const file = path.join(folder, 'index.db');
  let engine: Engine;
  const keys = (q: string): string[] => engine.search({ q, from: 0, limit: 20 }).hits.map(({ key }) => key);
  const reopen = (): void => {
    engine.close();
    engine = openEngine(file, TABLES);
  };

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    engine = openEngine(file, TABLES);
    engine.put(FEW, 7);
  });
  afterEach(() => engine.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read again as it was', () => {
    const before = engine.search({ q: '养老fuwu', from: 0, limit: 20 });
    const suggested = engine.suggest('yang', 10);
    reopen();
    expect(engine.seq()).toBe(7);
    expect(engine.count()).toBe(FEW.length);
    expect(engine.search({ q: '养老fuwu', from: 0, limit: 20 })).toEqual(before);
    expect(engine.suggest('yang', 10)).toEqual(suggested);
  });

  it('takes the new state of a known document, and nothing of the old one is found', () => {
    engine.put([documentOf('policies/yanglao', { title: '托育服务促进条例', text: '鼓励社会力量开展托育。' })], 8);
    expect(engine.count()).toBe(FEW.length);
    for (const again of [false, true]) {
      if (again) reopen();
      expect(keys('托育')).toEqual(['policies/yanglao']);
      expect(keys('养老服务')).not.toContain('policies/yanglao');
      expect(engine.suggest('养老服务促', 5)).toEqual([]);
    }
  });

  it('takes the last state where one comes twice at once', () => {
    engine.put([documentOf('notices/a', { title: '停水通知' }), documentOf('notices/a', { title: '停电通知' })], 8);
    expect(keys('停电')).toEqual(['notices/a']);
    expect(keys('停水')).toEqual([]);
  });

  it('forgets what is removed, also after opening again', () => {
    engine.remove(['policies/hunyin', 'policies/never-there'], 9);
    for (const again of [false, true]) {
      if (again) reopen();
      expect(keys('婚姻登记')).not.toContain('policies/hunyin');
      expect(engine.count()).toBe(FEW.length - 1);
      expect(engine.seq()).toBe(9);
    }
  });

  it('keeps the old state when a document cannot be taken in', () => {
    const broken = { ...documentOf('notices/b', { title: '好' }), passages: undefined } as never;
    expect(() => engine.put([documentOf('notices/a', { title: '停水通知' }), broken], 8)).toThrow();
    expect(engine.seq()).toBe(7);
    expect(keys('停水')).toEqual([]);
    engine.put([documentOf('notices/a', { title: '停水通知' })], 8);
    expect(keys('停水')).toEqual(['notices/a']);
  });

  it.each([
    ['no database', (): void => writeFileSync(file, 'not a database at all, but long enough to be looked at')],
    ['empty', (): void => writeFileSync(file, '')],
    ['cut off', (): void => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
    [
      'of another version',
      (): void => {
        const db = new Database(file);
        db.exec(`UPDATE facts SET value = 'search-0' WHERE name = 'version'`);
        db.close();
      },
    ],
    [
      'without a table',
      (): void => {
        const db = new Database(file);
        db.exec('DROP TABLE bodies');
        db.close();
      },
    ],
  ])('is made anew when it is %s', (_, spoil) => {
    engine.close();
    spoil();
    engine = openEngine(file, TABLES);
    expect(engine.seq()).toBe(0);
    expect(engine.count()).toBe(0);
    engine.put(FEW, 3);
    expect(keys('养老服务')[0]).toBe('policies/yanglao');
  });

  it('answers whatever is asked, without an error and soon', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '*',
        ' OR ',
        ' NEAR(',
        'titles:',
        '--',
        '\u0000',
        '\ud83d',
        '\u202e',
        '😀',
        '公积金',
        '条例',
      ),
      fc.constantFrom('zhzhzh', 'aaaa', 'shishi', 'qwrt', '12号', '〔2024〕', '中华人民共和国', '的', 'ﷺ', '养lao'),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const query = fc.tuple(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }));
    let slowest = 0;
    fc.assert(
      fc.property(query, fc.boolean(), ([pieces, times], exact) => {
        const q = pieces.join('').repeat(times).slice(0, 5_000);
        const before = performance.now();
        engine.search({ q, exact, from: 0, limit: 20 });
        engine.suggest(q, 10);
        slowest = Math.max(slowest, performance.now() - before);
      }),
      { numRuns: 400 },
    );
    expect(slowest).toBeLessThan(1_000);
  });
});
