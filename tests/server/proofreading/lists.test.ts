import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type {
  ProofreadingEntries,
  ProofreadingEntry,
  ProofreadingImport,
  ProofreadingTrial,
} from '../../../contract/proofreading-desk';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { Office } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';
import { until } from '../search/search-city';

const ENTRIES = '/api/staff/proofreading/entries';
const IMPORT = '/api/staff/proofreading/import';
const HEADING = ['词表', '要查的词', '正确的写法', '理由', '程度', '例外'];
const line = (words: string[], more: object = {}) => ({
  list: 'sensitive',
  words,
  instead: '',
  reason: '本市不用这个说法。',
  severity: 'must',
  exceptions: [],
  ...more,
});

const workbook = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile([
    { data: [HEADING, ...rows].map((row) => row.map((value) => ({ value, type: String }))), sheet: '错敏词' },
  ]).toBuffer();

const formOf = (file: Buffer): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)]), 'list.xlsx');
  return form;
};

onEachEngine((engine) => {
  describe('the lists of words', () => {
    let city: RunningCity;
    let office: Office;
    let publisher: StaffHeaders;
    let editor: StaffHeaders;
    beforeAll(async () => {
      city = await runCity({ engine });
      await city.publish('directory', directory);
      office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
      publisher = await signIn(city, 'publisher');
      editor = await signIn(city, 'editor');
    });
    afterAll(() => city.stop());

    const add = (body: object) => office.call(publisher, 'POST', ENTRIES, body);
    const found = async (text: string): Promise<string[]> => {
      const answer = await office.must(editor, 'POST', '/api/staff/proofreading/try', { text });
      return answer.json<ProofreadingTrial>().hits.map(({ quotation }) => quotation);
    };
    const listed = async (query: string): Promise<ProofreadingEntries> =>
      (await office.must(editor, 'GET', `${ENTRIES}?${query}`)).json<ProofreadingEntries>();

    it('change what is found as soon as a line is saved, taken out and put back', async () => {
      expect(await found('欢迎到某某小镇')).toEqual([]);
      const added = await add(line(['某某小镇']));
      expect(added.status).toBe(201);
      const { id } = added.json<ProofreadingEntry>();
      expect(await found('欢迎到某 某小镇')).toEqual(['某 某小镇']);
      await office.must(publisher, 'PUT', `${ENTRIES}/${id}`, line(['某某小镇'], { exceptions: ['某某小镇规划'] }));
      expect(await found('某某小镇规划')).toEqual([]);
      await office.must(publisher, 'DELETE', `${ENTRIES}/${id}`);
      expect(await found('欢迎到某某小镇')).toEqual([]);
      expect((await listed('list=sensitive&show=removed')).items.map((each) => each.id)).toEqual([id]);
      await office.must(publisher, 'POST', `${ENTRIES}/${id}/restore`);
      expect(await found('欢迎到某某小镇')).toEqual(['某某小镇']);
    });

    it('let staff change and take out what came with the program', async () => {
      expect(await found('设备按装')).toEqual(['按装']);
      const [entry] = (await listed(`list=wrong-word&words=${encodeURIComponent('按装')}`)).items;
      expect(entry).toMatchObject({ isBuiltIn: true, changedAt: null, instead: '安装' });
      await office.must(publisher, 'DELETE', `${ENTRIES}/${entry?.id ?? ''}`);
      expect(await found('设备按装')).toEqual([]);
      await office.must(publisher, 'POST', `${ENTRIES}/${entry?.id ?? ''}/restore`);
      expect(await found('设备按装')).toEqual(['按装']);
    });

    it('let an exception win over every list at once', async () => {
      await add(line(['布署学院'], { list: 'exception', reason: '这是校名。' }));
      expect(await found('布署学院来访')).toEqual([]);
      expect(await found('布署工作')).toEqual(['布署']);
    });

    it('reach another server over the same store within two seconds', async () => {
      const other = await city.again();
      await other.app.ready();
      await add(line(['别处小镇']));
      const tried = async (): Promise<number> => {
        const answer = await other.app.inject({
          method: 'POST',
          url: '/api/staff/proofreading/try',
          headers: editor,
          payload: { text: '别处小镇' },
        });
        return answer.json<ProofreadingTrial>().hits.length;
      };
      await until(async () => (await tried()) === 1, 2_500);
    });

    it('take a word once, however many add it at the same time', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => add(line(['同时小镇']))));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    });

    it.each([
      ['proofreading.words-missing', line([' '])],
      ['proofreading.word-too-short', line(['镇'])],
      ['proofreading.reason-missing', line(['镇上'], { reason: ' ' })],
      ['proofreading.instead-missing', line(['镇上'], { list: 'wrong-word' })],
    ])('refuse %s', async (code, body) => {
      const answer = await add(body);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, code]);
    });

    it('are changed by who manages publishing, and seen by who writes', async () => {
      expect((await office.call(editor, 'POST', ENTRIES, line(['编辑小镇']))).status).toBe(403);
      expect((await listed('list=exception')).total).toBe(1);
    });

    it('say in the audit log who changed what', async () => {
      const rows = await city.store.read
        .selectFrom('audit_log')
        .select(['action', 'detail'])
        .where('action', 'like', 'proofreading.entry-%')
        .orderBy('sequence')
        .execute();
      expect(new Set(rows.map(({ action }) => action))).toEqual(
        new Set(['add', 'change', 'remove', 'restore'].map((deed) => `proofreading.entry-${deed}`)),
      );
      expect(rows[0]?.detail).toContain('某某小镇');
    });

    it('are brought in from a sheet: previewed, faulty rows told, then exactly that', async () => {
      const file = await workbook([
        ['敏感词', '表里小镇、表中小镇', '', '本市不用。', '提醒', ''],
        ['错别字', '按装', '安装', '自己的理由。', '必须改', '按装置'],
        ['没有的表', '甲乙', '', '理由', '', ''],
        ['敏感词', '缺理由', '', '', '', ''],
      ]);
      const preview = await office.must(publisher, 'POST', `${IMPORT}/preview`, formOf(file));
      const told = preview.json<ProofreadingImport>();
      expect(told).toMatchObject({ rows: 4, added: 1, updated: 1, unchanged: 0, faulty: 2 });
      expect(told.faults.map(({ line: number, problems }) => [number, problems[0]?.column])).toEqual([
        [4, '词表'],
        [5, '理由'],
      ]);
      expect(await found('表中小镇')).toEqual([]);
      const wrong = await office.call(publisher, 'POST', `${IMPORT}?plan=${'0'.repeat(64)}`, formOf(file));
      expect(wrong.json<{ code: string }>().code).toBe('proofreading.import.changed-meanwhile');
      await office.must(publisher, 'POST', `${IMPORT}?plan=${told.plan}`, formOf(file));
      expect(await found('表中小镇按装置')).toEqual(['表中小镇']);
      const again = await office.must(publisher, 'POST', `${IMPORT}/preview`, formOf(file));
      expect(again.json<ProofreadingImport>()).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    });

    it('are given out as a sheet that changes nothing when it is brought in again', async () => {
      const { bytes } = await office.must(editor, 'GET', `${ENTRIES}.xlsx`);
      const rows = await readSheet(bytes);
      expect(rows[0]).toEqual(HEADING);
      const told = (
        await office.must(publisher, 'POST', `${IMPORT}/preview`, formOf(bytes))
      ).json<ProofreadingImport>();
      expect(told).toMatchObject({ rows: rows.length - 1, added: 0, updated: 0, faulty: 0 });
    });
  });
});
