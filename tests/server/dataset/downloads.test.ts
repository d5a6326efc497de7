import { setImmediate as nextTurn } from 'node:timers/promises';
import { readSheet } from 'read-excel-file/node';
import type { DatasetView } from '../../../contract/dataset';
import { csvCell } from '../../../server/modules/dataset/files/lines';
import { onEachEngine } from '../foi/engines';
import { carParks, HEAD, PARKING, runDatasets, type DatasetApp } from './dataset-app';

const DATA = `/api/datasets/${PARKING.id}/data`;

onEachEngine((engine) => {
  let city: DatasetApp;
  beforeAll(async () => {
    city = await runDatasets(engine);
    await city.published(`${HEAD}"=HYPERLINK(""http://a"")",溪东区,-5,2026-01-01\n"甲, ""乙""<&>",+溪南区,,\n`);
  }, 60_000);
  afterAll(() => city.stop());
  const get = (url: string, headers: Record<string, string> = {}) => city.app.inject({ method: 'GET', url, headers });

  describe('the downloads', () => {
    it('are CSV for spreadsheets: UTF-8 with its mark, nothing run as a formula, numbers left alone', async () => {
      const answer = await get(`${DATA}.csv`);
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="tingchechang.csv"; filename*=UTF-8''${encodeURIComponent('公共停车场.csv')}`,
      );
      expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(answer.body.slice(1).split('\r\n')).toEqual([
        '名称,区县,车位,启用日期',
        `"'=HYPERLINK(""http://a"")",溪东区,-5,2026-01-01`,
        `"甲, ""乙""<&>",'+溪南区,,`,
        '',
      ]);
    });

    it('are JSON by the names of the interface, with values of their types', async () => {
      expect((await get(`${DATA}.json`)).json()).toEqual([
        { name: '=HYPERLINK("http://a")', district: '溪东区', places: -5, opened: '2026-01-01' },
        { name: '甲, "乙"<&>', district: '+溪南区', places: null, opened: null },
      ]);
    });

    it('are a workbook that opens, where text is text', async () => {
      expect(await readSheet((await get(`${DATA}.xlsx`)).rawPayload)).toEqual([
        ['名称', '区县', '车位', '启用日期'],
        ['=HYPERLINK("http://a")', '溪东区', -5, '2026-01-01'],
        ['甲, "乙"<&>', '+溪南区', null, null],
      ]);
    });

    it('have the size that the page of the set says', async () => {
      const { downloads } = (await get(`/api/datasets/${PARKING.id}`)).json<DatasetView>();
      expect(downloads.map(({ format }) => format)).toEqual(['csv', 'json', 'xlsx']);
      for (const { format, bytes } of downloads.filter((each) => each.bytes !== null)) {
        const { rawPayload, headers } = await get(`${DATA}.${format}`);
        expect([rawPayload.length, Number(headers['content-length'])]).toEqual([bytes, bytes]);
      }
    });

    it('are not sent again while nothing has changed, and are after a new version', async () => {
      for (const format of ['csv', 'json', 'xlsx']) {
        const etag = String((await get(`${DATA}.${format}`)).headers.etag);
        const again = await get(`${DATA}.${format}`, { 'if-none-match': etag });
        expect([again.statusCode, again.body]).toEqual([304, '']);
      }
      const before = String((await get(`${DATA}.csv`)).headers.etag);
      await city.renewed(carParks(2_300));
      const renewed = await get(`${DATA}.csv`, { 'if-none-match': before });
      expect([renewed.statusCode, renewed.body.split('\r\n').length]).toEqual([200, 2_302]);
      expect(await readSheet((await get(`${DATA}.xlsx`)).rawPayload)).toHaveLength(2_301);
      expect((await get(`${DATA}.json`)).json()).toHaveLength(2_300);
    });

    it('let everybody else have a turn between any two portions, however many run at once', async () => {
      const [atOnce, portionsOfEach] = [4, 2_300 / 250];
      const done = new AbortController();
      let turns = 0;
      const others = (async () => {
        for (; !done.signal.aborted; turns += 1) await nextTurn();
      })();
      await Promise.all(Array.from({ length: atOnce }, () => get(`${DATA}.csv`)));
      done.abort();
      await others;
      expect(turns).toBeGreaterThanOrEqual(atOnce * portionsOfEach);
    });
  });
});

describe('csvCell', () => {
  it.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra'])('keeps %j from being run', (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });
});
