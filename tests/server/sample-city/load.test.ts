import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSampleCity } from '../../../server/modules/sample-city/load';
import { resolveRelative } from '../../../server/modules/sample-city/relative-dates';
import { ROOT, runCity } from '../running-city';

describe('resolveRelative', () => {
  const now = new Date('2026-11-22T23:30:00+08:00');
  it.each([
    ['now-42m', '2026-11-22T22:48:00+08:00'],
    ['now+26h', '2026-11-24T01:30:00+08:00'],
    ['today', '2026-11-22'],
    ['today-3d', '2026-11-19'],
    ['today+4d 15:00', '2026-11-26T15:00:00+08:00'],
    ['today-59d 09:30', '2026-09-24T09:30:00+08:00'],
    ['today is fine', 'today is fine'],
    ['2026-01-01', '2026-01-01'],
  ])('%s, loaded late on 22 November in Shanghai, is %s', (text, expected) => {
    expect(resolveRelative(text, now)).toBe(expected);
  });
});

describe('loadSampleCity', () => {
  it('is repeatable: what is there stays as it is', async () => {
    const city = await runCity({ city: true });
    const { seq } = city.published;
    await loadSampleCity({ folder: join(ROOT, 'sample-city'), clock: city.clock, publisher: city.publisher });
    expect(city.published.seq).toBe(seq);
    await city.stop();
  }, 60_000);

  it('names every file and field at fault, and publishes the rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-city-'));
    cpSync(join(ROOT, 'sample-city/directory.yaml'), join(folder, 'directory.yaml'));
    mkdirSync(join(folder, 'notices'));
    const write = (name: string, lines: string[]): void => writeFileSync(join(folder, name), lines.join('\n'));
    const head = [
      'title: 通知',
      'summary: 短',
      "publishedOn: '2026-01-01'",
      'department: yibao',
      'body: 正文',
      'related: []',
    ];
    write('notices/gut.yaml', [...head, 'topics: [yiliao]']);
    write('notices/ohne-thema.yaml', [...head, 'topics: [gibtsnicht]']);
    write('notices/ohne-titel.yaml', head.slice(1).concat('topics: [yiliao]'));
    const city = await runCity();
    const load = loadSampleCity({ folder, clock: city.clock, publisher: city.publisher });
    await expect(load).rejects.toThrow(
      /notices\/ohne-thema\.yaml: topics\.0 publishing\.unknown-topic \(gibtsnicht\)\s+notices\/ohne-titel\.yaml: title publishing\.missing/,
    );
    expect(city.published.has('notices', 'gut')).toBe(true);
    await city.stop();
    rmSync(folder, { recursive: true });
  });
});
