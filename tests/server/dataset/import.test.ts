import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import writeExcelFile from 'write-excel-file/node';
import type { DatasetView } from '../../../contract/dataset';
import type { DatasetGuess, DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { bringIn } from '../../../server/modules/dataset/actions/bring-in';
import { sourceRows } from '../../../server/modules/dataset/files/source';
import { onEachEngine } from '../foi/engines';
import { carParks, HEAD, OFFICER, PARKING, runDatasets, type DatasetApp } from './dataset-app';

const BASE = `/api/staff/datasets/${PARKING.id}`;

/** Bytes in portions of some size, as a network gives them. */
async function* inPortions(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

onEachEngine((engine) => {
  let city: DatasetApp;
  beforeEach(async () => {
    city = await runDatasets(engine);
  });
  afterEach(() => city.stop());
  const open = () => city.as(OFFICER, 'POST', '/api/staff/datasets', PARKING);
  const count = async (): Promise<number> =>
    (await city.store.read.selectFrom('dataset_rows').select('n').execute()).length;

  describe('bringing a file in', () => {
    it('keeps the good rows, tells every bad one and gives it back as it was written: none is lost', async () => {
      await open();
      const bad = '停车场甲,溪东区,很多,2026-02-30\n,溪东区,5,\n停车场乙,13812345678,5,\n';
      const answer = await city.upload(`${BASE}/versions`, '停车场.csv', `${carParks(450)}${bad}`);
      expect(answer.statusCode).toBe(201);
      const draft = answer.json<DeskDatasetDraft>();
      expect(draft.version).toMatchObject({ state: 'draft', rows: 450, faulty: 3, fileName: '停车场.csv' });
      expect(draft.faults.map(({ line, problems }) => [line, problems.map(({ field }) => field)])).toEqual([
        [452, ['车位', '启用日期']],
        [453, ['名称']],
        [454, ['区县']],
      ]);
      const faults = await city.as(OFFICER, 'GET', `${BASE}/versions/1/faults.csv`);
      const lines = faults.body.split('\r\n');
      expect(lines[1]).toBe(
        '452,车位：不是数字。 启用日期：不是日期，要写成 2026-11-22 这样。,停车场甲,溪东区,很多,2026-02-30',
      );
      expect(lines).toHaveLength(5);
      expect((await city.as('', 'GET', `/api/datasets/${PARKING.id}`)).statusCode).toBe(404);
    });

    it('takes columns in another order, by either name, and leaves others out', async () => {
      await open();
      const csv = '备注,places,区县,启用日期,name\n好,12,溪东区,2026-01-01,停车场甲\n';
      const draft = (await city.upload(`${BASE}/versions`, 'a.csv', csv)).json<DeskDatasetDraft>();
      expect(draft.preview).toEqual([['停车场甲', '溪东区', '12', '2026-01-01']]);
    });

    it('reads CSV of a spreadsheet in GB 18030, JSON and xlsx alike', async () => {
      await open();
      // 名称,区县,车位,启用日期 / 东湖,溪东区,5,2026-01-01
      const gbk = Buffer.from(
        'c3fbb3c62cc7f8cfd82cb3b5cebb2cc6f4d3c3c8d5c6da0ab6abbafe2ccfaab6abc7f82c352c323032362d30312d30310a',
        'hex',
      );
      const json = JSON.stringify([{ name: '东湖', 区县: '溪东区', 车位: 5, 启用日期: '2026-01-01' }]);
      const xlsx = await writeExcelFile([
        {
          data: [
            ['名称', '区县', '车位', '启用日期'].map((value) => ({ value, type: String })),
            [
              { value: '东湖', type: String },
              { value: '溪东区', type: String },
              { value: 5, type: Number },
              { value: new Date('2026-01-01T00:00:00Z'), type: Date, format: 'yyyy/m/d' },
            ],
          ],
          sheet: 'a',
        },
      ]).toBuffer();
      for (const [name, file] of [
        ['a.csv', gbk],
        ['a.json', json],
        ['a.xlsx', xlsx],
      ] as const) {
        const answer = await city.upload(`${BASE}/versions`, name, file);
        expect(answer.json<DeskDatasetDraft>().preview).toEqual([['东湖', '溪东区', '5', '2026-01-01']]);
      }
    });

    it.each([
      ['a.pdf', 'x', 415, 'dataset.file.format'],
      ['a.csv', '名称,区县\n甲,乙\n', 422, 'dataset.file.columns-missing'],
      ['a.csv', HEAD, 422, 'dataset.file.no-rows'],
      ['a.csv', '', 422, 'dataset.file.no-head'],
      ['a.json', '[{"a":1', 422, 'dataset.file.not-json'],
      ['a.json', 'nonsense', 422, 'dataset.file.not-json'],
      ['a.xlsx', 'no workbook', 422, 'dataset.file.not-xlsx'],
      [
        'a.csv',
        `${HEAD}${Array.from({ length: 9 }, (_, at) => `甲,1381234567${String(at)},1,\n`).join('')}`,
        422,
        'dataset.personal-column',
      ],
    ])('refuses %s %#: nothing of it is kept', async (name, file, status, code) => {
      await open();
      const answer = await city.upload(`${BASE}/versions`, name, file);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
      expect(await count()).toBe(0);
      expect((await city.as(OFFICER, 'GET', BASE)).json<DeskDataset>().versions).toEqual([]);
    });

    it('refuses a dictionary with a column of identity numbers by its name (个人信息保护法第二十八条)', async () => {
      const fields = PARKING.fields.map((each, at) => (at === 1 ? { ...each, title: '负责人身份证号' } : each));
      const answer = await city.as(OFFICER, 'POST', '/api/staff/datasets', { ...PARKING, fields });
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'dataset.personal-column']);
    });
  });

  describe('a new version', () => {
    it('replaces the old one at once, while who reads goes on in the one he began', async () => {
      await city.published(carParks(30, '旧'));
      const first = await city.rows('?limit=10');
      await city.renewed(carParks(12, '新'));
      const [fresh, old] = [
        await city.rows('?limit=10'),
        await city.rows(`?limit=100&cursor=${first.nextCursor ?? ''}`),
      ];
      expect([fresh.total, fresh.items[0]?.['name'], fresh.version]).toEqual([12, '新0', 2]);
      expect([old.total, old.items.length, old.items[0]?.['name'], old.version]).toEqual([30, 20, '旧10', 1]);
    });

    it('takes the rows of the one before the last away, and then says so to who still reads there', async () => {
      await city.published(carParks(30, '一'));
      const { nextCursor } = await city.rows('?limit=10');
      await city.renewed(carParks(12, '二'));
      await city.renewed(carParks(5, '三'));
      await city.module.makeRoom();
      expect(await count()).toBe(17);
      const answer = await city.as('', 'GET', `/api/datasets/${PARKING.id}/rows?cursor=${nextCursor ?? ''}`);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'dataset.rows.updated']);
      expect((await city.as('', 'GET', `/api/datasets/${PARKING.id}`)).json<DatasetView>().versions).toHaveLength(3);
    });

    it('is seen whole or not at all by those who read while it is published', async () => {
      await city.published(carParks(30, '旧'));
      const reading = new AbortController();
      const seen = new Set<string>();
      const read = (async () => {
        while (!reading.signal.aborted) {
          const { items, total } = await city.rows('?limit=100');
          seen.add(`${String(total)} ${String(items.length)} ${String(items[0]?.['name'])}`);
          await delay(1);
        }
      })();
      await city.renewed(carParks(20, '新'));
      reading.abort();
      await read;
      expect([...seen].filter((each) => each !== '30 30 旧0' && each !== '20 20 新0')).toEqual([]);
    });

    it('that was killed half way leaves the old one standing, and can be brought in again', async () => {
      await city.published(carParks(30, '旧'));
      async function* broken(): AsyncGenerator<Buffer> {
        yield* inPortions(Buffer.from(carParks(4_000, '半')), 4_096);
        // What a process that is killed leaves behind: it never comes to the end of the file.
        await new Promise(() => undefined);
      }
      void bringIn(city, PARKING.id, { name: 'a.csv', bytes: broken() }, '陈洁');
      for (let before = -1; before < 430 || before !== (await count());) {
        before = await count();
        await delay(250);
      }
      expect((await city.rows()).items[0]?.['name']).toBe('旧0');
      await city.renewed(carParks(40, '新'));
      expect((await city.rows()).total).toBe(40);
      city.clock.set('2026-11-22T12:00:00+08:00');
      await city.module.makeRoom();
      expect(await count()).toBe(70);
    });

    it('is not published by a dictionary that was changed meanwhile', async () => {
      await city.published(carParks(3));
      await city.upload(`${BASE}/versions`, 'a.csv', carParks(4));
      const { revision, form } = (await city.as(OFFICER, 'GET', BASE)).json<DeskDataset>();
      const fields = form.fields.map((each) => ({ ...each, about: '改了' }));
      await city.as(OFFICER, 'PUT', BASE, { ...form, fields, revision });
      const answer = await city.as(OFFICER, 'POST', `${BASE}/versions/2/publish`, { note: '' });
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'dataset.version.fields-changed']);
    });
  });

  describe('a withdrawal', () => {
    it('takes the set out of what everybody reads, and asks for a reason', async () => {
      const { revision } = await city.published(carParks(3));
      const without = await city.as(OFFICER, 'POST', `${BASE}/withdraw`, { revision, reason: ' ' });
      expect(without.json<Problem>().code).toBe('dataset.reason-required');
      const done = await city.as(OFFICER, 'POST', `${BASE}/withdraw`, { revision, reason: '数据有误' });
      expect(done.json<DeskDataset>()).toMatchObject({ state: 'withdrawn', withdrawnReason: '数据有误' });
      for (const path of ['', '/rows', '/data.csv'])
        expect((await city.as('', 'GET', `/api/datasets/${PARKING.id}${path}`)).statusCode).toBe(404);
      await city.renewed(carParks(4));
      expect((await city.rows()).total).toBe(4);
    });
  });

  describe('POST /api/staff/datasets/guess', () => {
    it('gives the first rows, a dictionary, and the columns that may not be published', async () => {
      const rows = Array.from({ length: 8 }, (_, at) => `停车场${String(at)},${String(at)},1381234567${String(at)}\n`);
      const answer = await city.upload('/api/staff/datasets/guess', 'a.csv', `名称,车位,备注\n${rows.join('')}`);
      const guess = answer.json<DatasetGuess>();
      expect(guess.fields.map(({ title, type }) => [title, type])).toEqual([
        ['名称', 'text'],
        ['车位', 'number'],
        ['备注', 'number'],
      ]);
      expect(guess.rows[0]).toEqual(['停车场0', '0', '13812345670']);
      expect(guess.personal.map(({ title }) => title)).toEqual(['备注']);
    });
  });

  it('is done by who may, and by nobody else', async () => {
    expect((await city.as('office-head', 'POST', '/api/staff/datasets', PARKING)).statusCode).toBe(403);
    expect((await city.upload('/api/staff/datasets/guess', 'a.csv', HEAD, 'inspector')).statusCode).toBe(403);
    expect((await city.as('inspector', 'GET', '/api/staff/datasets')).statusCode).toBe(200);
    expect((await city.as('administrator', 'GET', '/api/staff/datasets')).statusCode).toBe(403);
  });
});

describe('sourceRows', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !text.includes('\u0000') && !text.includes('\uFEFF'));
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const read = async (format: 'csv' | 'json', text: string, size: number) => {
    const rows: (readonly string[])[] = [];
    for await (const row of sourceRows(format, inPortions(Buffer.from(text), size))) rows.push(row.cells);
    return rows;
  };

  it('reads JSON as it was written, wherever the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = JSON.stringify(rows.map(([甲, 乙]) => ({ 甲, 乙 })));
        expect(await read('json', text, size)).toEqual([['甲', '乙'], ...rows]);
      }),
    );
  });

  it('reads CSV as it was written, wherever the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [['甲', '乙'], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
        expect(await read('csv', text, size)).toEqual([['甲', '乙'], ...rows]);
      }),
      { numRuns: 60 },
    );
  });
});
