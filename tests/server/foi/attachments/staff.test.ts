import { createHash } from 'node:crypto';
import { attachmentsOf } from '../../../../server/modules/foi/attachments/present';
import { mayBeReleased } from '../../../../server/modules/foi/attachments/may-be-released';
import { onEachEngine } from '../engines';
import { fourColours, makePdf } from '../../redaction/planted';
import { brightestIn, holds, pixelsOf, readPdf } from '../../redaction/traces';
import { officeParts, zip } from '../../files/archives';
import { runDesk, type Answer, type Desk } from './desk';

const CANARY_NAME = '司徒金丝雀';
const CANARY_ID = '11010519491231002X';
const FILES = '/api/staff/foi/attachments';

onEachEngine((engine) => {
  describe('registerFoiAttachments', () => {
    let desk: Desk;
    let pdf: Buffer;
    const code = ({ status, json }: Answer): [number, string] => [status, json?.code];
    const add = async (who = 'handler', purpose = 'release', caseId = 'case-1'): Promise<string> => {
      const answer = await desk.upload(who, caseId, { content: pdf, purpose });
      expect(answer.status).toBe(201);
      return answer.json.id;
    };
    const released = (ids: string[], caseId?: string): Promise<boolean> =>
      desk.store.write((trx) => mayBeReleased(trx, ids, caseId));
    beforeAll(async () => {
      desk = await runDesk(engine);
      pdf = await makePdf((document) =>
        document.text(`申请人${CANARY_NAME}，${CANARY_ID}`, 60, 60).text('照常公开', 60, 200),
      );
    });
    afterAll(() => desk.stop());

    it('takes a file and gives the same one back, to be saved and not to be run', async () => {
      const answer = await desk.upload('handler', 'case-1', {
        content: pdf,
        name: '../../扫描😀件.exe',
        claimedType: 'text/html',
        purpose: 'scan',
      });
      expect(answer).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
      expect(answer.json).toMatchObject({
        name: '扫描😀件.exe.pdf',
        type: 'application/pdf',
        bytes: pdf.length,
        purpose: 'scan',
        by: '姓名handler',
        redactedFrom: null,
        secrecyReview: null,
      });
      const file = await desk.call('handler', 'GET', `${FILES}/${answer.json.id}`);
      expect(file.bytes.equals(pdf)).toBe(true);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('扫描😀件.exe.pdf')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
    });

    it.each([
      ['nothing', () => Buffer.alloc(0), 422, 'file.empty'],
      ['another type than it claims', () => Buffer.from('<html>'), 415, 'file.type-not-taken'],
      ['more than 20 MB', () => Buffer.concat([pdf, Buffer.alloc(21 * 1024 * 1024)]), 413, 'file.too-large'],
      [
        'a bomb',
        () =>
          zip([...officeParts('word/document.xml'), { name: 'b', content: Buffer.alloc(9_000_000), claimedBytes: 9 }]),
        422,
        'file.unreadable',
      ],
      [
        'two files in one',
        () => Buffer.concat([pdf, zip(officeParts('word/document.xml'))]),
        415,
        'file.type-not-taken',
      ],
      ['a PDF that no reader opens', () => Buffer.from('%PDF-1.7 %%EOF'), 422, 'file.unreadable'],
    ] as const)('refuses %s', async (_what, content, status, refusal) => {
      expect(code(await desk.upload('officer', 'case-1', { content: content() }))).toEqual([status, refusal]);
    });

    it('refuses an upload without a file, without a purpose, or with one that is not known', async () => {
      expect(code(await desk.upload('officer', 'case-1', { content: pdf, purpose: null }))).toEqual([
        400,
        'foi.attachment.purpose-required',
      ]);
      expect(code(await desk.upload('officer', 'case-1', { content: pdf, purpose: 'fun' }))).toEqual([
        400,
        'foi.attachment.purpose-required',
      ]);
      expect((await desk.call('officer', 'POST', '/api/staff/foi/cases/case-1/attachments', {})).status).toBe(400);
    });

    it('lets a handler see only cases that his department holds; others look as if they were not there', async () => {
      const id = await add('officer');
      const redaction = { areas: [], words: ['照常公开'] };
      const tries = (who: string, attachment: string) => [
        desk.call(who, 'GET', `${FILES}/${attachment}`),
        desk.call(who, 'GET', `${FILES}/${attachment}/pages/1.png`),
        desk.call(who, 'POST', `${FILES}/${attachment}/redactions`, redaction),
        desk.call(who, 'DELETE', `${FILES}/${attachment}`),
      ];
      for (const answer of await Promise.all([...tries('stranger', id), ...tries('handler', 'no-such-attachment')])) {
        expect(code(answer)).toEqual([404, 'foi.attachment.not-found']);
      }
      expect((await desk.upload('stranger', 'case-1', { content: pdf })).status).toBe(404);
      expect((await desk.upload('officer', 'no-such-case', { content: pdf })).status).toBe(404);
      expect((await desk.call('handler', 'GET', `${FILES}/${id}`)).status).toBe(200);
    });

    it('lets a department that is only asked about a case read and attach, and change nothing but its own', async () => {
      const [id, own] = [await add('handler'), await add('asked')];
      const redaction = { areas: [], words: ['照常公开'] };
      expect((await desk.call('asked', 'GET', `${FILES}/${id}`)).status).toBe(200);
      for (const answer of [
        await desk.call('asked', 'POST', `${FILES}/${id}/redactions`, redaction),
        await desk.call('asked', 'DELETE', `${FILES}/${id}`),
      ])
        expect(code(answer)).toEqual([403, 'foi.attachment.only-own']);
      expect((await desk.call('asked', 'DELETE', `${FILES}/${own}`)).status).toBe(204);
      expect((await desk.upload('asked', 'case-2', { content: pdf })).status).toBe(404);
    });

    it('asks for the permission of each act', async () => {
      const id = await add('officer');
      const review = { verdict: 'may-disclose', ground: '不涉密' };
      for (const who of ['legal', 'head', 'inspector', 'administrator', 'secrecy']) {
        expect((await desk.upload(who, 'case-1', { content: pdf })).status).toBe(403);
        expect((await desk.call(who, 'DELETE', `${FILES}/${id}`)).status).toBe(403);
        expect((await desk.call(who, 'POST', `${FILES}/${id}/redactions`, { areas: [], words: ['x'] })).status).toBe(
          403,
        );
        if (who !== 'secrecy')
          expect((await desk.call(who, 'POST', `${FILES}/${id}/secrecy-review`, review)).status).toBe(403);
      }
      for (const who of ['officer', 'handler']) {
        expect((await desk.call(who, 'POST', `${FILES}/${id}/secrecy-review`, review)).status).toBe(403);
      }
      expect((await desk.call('administrator', 'GET', `${FILES}/${id}`)).status).toBe(404);
      expect((await desk.call('inspector', 'GET', `${FILES}/${id}`)).status).toBe(200);
      expect((await desk.call('nobody', 'GET', `${FILES}/${id}`)).status).toBe(401);
    });

    it('makes a redacted copy beside the original, with nothing left of what was covered (条例第三十七条)', async () => {
      const id = await add('handler', 'evidence');
      const answer = await desk.call('handler', 'POST', `${FILES}/${id}/redactions`, {
        areas: [],
        words: [CANARY_NAME],
      });
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({
        redactedFrom: id,
        purpose: 'release',
        type: 'application/pdf',
        secrecyReview: null,
      });
      expect(answer.json.name).toMatch(/^遮盖后附件\d+\.pdf$/);
      const copy = (await desk.call('handler', 'GET', `${FILES}/${answer.json.id}`)).bytes;
      for (const secret of [CANARY_NAME, CANARY_ID]) expect(holds(copy, secret)).toBe(false);
      expect(readPdf(copy).pages.map(({ text }) => text)).toEqual(['']);
      expect((await desk.call('handler', 'GET', `${FILES}/${id}`)).bytes.equals(pdf)).toBe(true);
    });

    it('redacts pictures by areas, and says why words and Office files cannot be', async () => {
      const picture = (await desk.upload('officer', 'case-1', { content: fourColours('image/png') })).json.id;
      const word = (await desk.upload('officer', 'case-1', { content: zip(officeParts('word/document.xml')) })).json.id;
      const area = { page: 1, x: 0, y: 0, width: 0.5, height: 0.5 };
      const redact = (id: string, body: object): Promise<Answer> =>
        desk.call('officer', 'POST', `${FILES}/${id}/redactions`, { areas: [], words: [], ...body });
      const made = await redact(picture, { areas: [area] });
      const copy = await desk.call('officer', 'GET', `${FILES}/${made.json.id}/pages/1.png`);
      expect(copy.headers).toMatchObject({
        'content-type': 'image/png',
        'cache-control': 'no-store',
        'x-page-count': '1',
      });
      expect(brightestIn(await pixelsOf(copy.bytes), { ...area, width: 0.49, height: 0.49 })).toBe(0);
      expect(code(await redact(picture, { words: ['x'] }))).toEqual([422, 'redaction.words-in-picture']);
      expect(code(await redact(word, { words: ['x'] }))).toEqual([422, 'redaction.save-as-pdf-first']);
      expect(code(await redact(picture, {}))).toEqual([422, 'redaction.nothing-to-cover']);
      expect(code(await redact(picture, { areas: [{ ...area, page: 2 }] }))).toEqual([422, 'redaction.no-such-page']);
      expect((await redact(picture, { areas: [{ ...area, x: 1.5 }] })).status).toBe(400);
      expect(code(await desk.call('officer', 'GET', `${FILES}/${word}/pages/1.png`))).toEqual([
        422,
        'foi.attachment.no-picture',
      ]);
      expect((await desk.call('officer', 'GET', `${FILES}/${picture}/pages/0.png`)).status).toBe(400);
    });

    it('releases only what was reviewed by itself, by somebody else (保密法实施条例第四十二条)', async () => {
      const review = (who: string, id: string, verdict: string): Promise<Answer> =>
        desk.call(who, 'POST', `${FILES}/${id}/secrecy-review`, { verdict, ground: '经审查不涉密' });
      const [first, second] = [await add('both'), await add('handler')];
      expect(await released([first])).toBe(false);
      expect(code(await review('both', first, 'may-disclose'))).toEqual([403, 'foi.attachment.own-review']);
      const answer = await review('secrecy', first, 'may-disclose');
      expect(answer.json.secrecyReview).toMatchObject({
        verdict: 'may-disclose',
        by: '姓名secrecy',
        ground: '经审查不涉密',
      });
      expect(await released([first])).toBe(true);
      expect(await released([first, second])).toBe(false);
      expect(await released([first], 'case-2')).toBe(false);
      await review('secrecy', first, 'may-not-disclose');
      expect(await released([first])).toBe(false);
      const rows = await desk.store.read
        .selectFrom('foi_secrecy_reviews')
        .select('sequence')
        .where('attachment_id', '=', first)
        .orderBy('sequence')
        .execute();
      expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2]);
      const evidence = await add('handler', 'evidence');
      await review('secrecy', evidence, 'may-disclose');
      expect(await released([evidence])).toBe(false);
      expect(await released([])).toBe(true);
      const copy = await desk.call('handler', 'POST', `${FILES}/${first}/redactions`, {
        areas: [],
        words: [CANARY_NAME],
      });
      expect(await released([copy.json.id])).toBe(false);
    });

    it('removes an attachment until it went out with a letter', async () => {
      const id = await add();
      desk.sent.add(id);
      expect(code(await desk.call('handler', 'DELETE', `${FILES}/${id}`))).toEqual([409, 'foi.attachment.went-out']);
      desk.sent.delete(id);
      expect((await desk.call('handler', 'DELETE', `${FILES}/${id}`)).status).toBe(204);
      expect((await desk.call('handler', 'DELETE', `${FILES}/${id}`)).status).toBe(404);
      expect((await desk.call('handler', 'GET', `${FILES}/${id}`)).status).toBe(404);
      const shown = await attachmentsOf(desk.store.read, desk.cipher, 'case-1');
      expect(shown.some((each) => each.id === id)).toBe(false);
      expect(shown.length).toBeGreaterThan(0);
    });

    it('takes fifty files for a case and not one more, however many come at once', async () => {
      const row = await desk.store.read.selectFrom('foi_attachments').selectAll().executeTakeFirstOrThrow();
      const rows = Array.from({ length: 48 }, (_, n) => ({
        ...row,
        id: `full-${String(n)}`,
        request_id: 'case-2',
        redacted_from: null,
      }));
      await desk.store.write((trx) => trx.insertInto('foi_attachments').values(rows).execute());
      const picture = fourColours('image/png', 20);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => desk.upload('officer', 'case-2', { content: picture })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
      expect(answers.filter(({ json }) => json.code === 'foi.attachment.too-many')).toHaveLength(3);
    });

    it('keeps names, contents and grounds sealed, and writes down who did what to which file', async () => {
      const id = (await desk.upload('handler', 'case-1', { content: pdf, name: `${CANARY_NAME}.pdf` })).json.id;
      await desk.call('secrecy', 'POST', `${FILES}/${id}/secrecy-review`, {
        verdict: 'may-disclose',
        ground: `涉及${CANARY_NAME}`,
      });
      await desk.call('officer', 'GET', `${FILES}/${id}`);
      const rows = [
        ...(await desk.store.read.selectFrom('foi_attachments').selectAll().execute()),
        ...(await desk.store.read.selectFrom('foi_secrecy_reviews').selectAll().execute()),
        ...(await desk.store.read.selectFrom('audit_log').selectAll().execute()),
      ];
      const values = rows.flatMap((row) =>
        Object.values(row).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)))),
      );
      for (const value of values) {
        expect(value.includes(CANARY_NAME) || value.includes(CANARY_ID)).toBe(false);
      }
      const audit = await desk.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('detail', 'like', `%${id}%`)
        .orderBy('id')
        .execute();
      expect(audit.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`).sort()).toEqual([
        'handler foi.attachment.add foi/2026-0001',
        'officer foi.attachment.download foi/2026-0001',
        'secrecy foi.attachment.secrecy-review foi/2026-0001',
      ]);
      expect(audit.map(({ detail }) => detail).join()).toContain(createHash('sha256').update(pdf).digest('hex'));
    });
  });
});
