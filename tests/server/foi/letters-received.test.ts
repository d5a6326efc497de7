import { createHash } from 'node:crypto';
import { makePdf } from '../redaction/planted';
import { readPdf } from '../redaction/traces';
import { onEachEngine } from './engines';
import { runOffice, type Office, type Sent } from './office';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (pdf: Buffer): string =>
  readPdf(pdf)
    .pages.map(({ text }) => text)
    .join('');
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

onEachEngine((engine) => {
  describe('letters that the applicant receives', () => {
    let office: Office;
    beforeAll(async () => {
      office = await runOffice(engine);
    });
    beforeEach(() => {
      office.goTo('2026-03-02');
    });
    afterAll(() => office.stop());

    const events = async ({ id }: Sent): Promise<number> => {
      const rows = await office.store.read.selectFrom('foi_events').select('id').where('request_id', '=', id).execute();
      return rows.length;
    };
    const audited = (action: string, { number }: Sent) =>
      office.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('action', '=', action)
        .where('subject', '=', `foi/${number}`)
        .execute();
    const review = (id: string, verdict = 'may-disclose') =>
      office.ask('secrecy-reviewer', 'POST', `/foi/attachments/${id}/secrecy-review`, { verdict, ground: '不涉密' });
    const paper = (words: string) => makePdf((document) => document.text(words, 60, 60));

    /** A case reviewed by the law, with one attachment that waits for its secrecy review. */
    const readyToDecide = async (words: string): Promise<{ sent: Sent; attachment: string }> => {
      const sent = await office.sendOnline();
      await office.act('foi-officer', sent, { kind: 'assigned', department: 'yibao' });
      const { id } = await office.attach('handler@yibao', sent, await paper(words), 'release');
      await office.act('legal-reviewer', sent, { kind: 'legal-review', opinion: 'agrees' });
      return { sent, attachment: id };
    };
    const grant = (sent: Sent, attachments: string[]) =>
      office.tryAct(
        'office-head',
        sent,
        { kind: 'decided', reply: 'granted' },
        { letter: { access: '随信附上。', attachments } },
      );

    it('lets an attachment out only after its own secrecy review, by another person (保密法实施条例第四十二条)', async () => {
      const { sent, attachment } = await readyToDecide('收支表');
      const refused = { status: 422, code: 'foi.letter.attachment-not-reviewed', field: 'letter.attachments' };
      const own = await office.ask('handler@yibao', 'POST', `/foi/attachments/${attachment}/secrecy-review`, {
        verdict: 'may-disclose',
        ground: '不涉密',
      });
      expect(own.statusCode).toBe(403);
      expect((await grant(sent, [attachment])).json()).toMatchObject(refused);
      expect((await review(attachment, 'may-not-disclose')).statusCode).toBe(201);
      expect((await grant(sent, [attachment])).json()).toMatchObject(refused);
      expect((await review(attachment)).statusCode).toBe(201);
      const evidence = await office.attach('handler@yibao', sent, await paper('检索记录'), 'evidence');
      await review(evidence.id);
      expect((await grant(sent, [attachment, evidence.id])).json()).toMatchObject(refused);
      const other = await readyToDecide('别的办件的附件');
      await review(other.attachment);
      expect((await grant(sent, [other.attachment])).json()).toMatchObject(refused);
      expect((await grant(sent, [attachment])).statusCode).toBe(200);
      expect(await events(sent)).toBe(5);
      const gone = await office.ask('handler@yibao', 'DELETE', `/foi/attachments/${attachment}`);
      expect(gone.json()).toMatchObject({ status: 409, code: 'foi.attachment.went-out' });
    });

    it('gives the applicant what was served, by number and code, and nothing else (条例第三十二条)', async () => {
      const { sent, attachment } = await readyToDecide('收支表');
      await review(attachment);
      const letter = { addressee: '临溪市某某医院', facts: '本机关保存的一份收支表。' };
      await office.act('handler@yibao', sent, { kind: 'third-party-asked', consultation: 'c1' }, { letter });
      await office.act('handler@yibao', sent, { kind: 'third-party-answered', consultation: 'c1', opinion: 'agrees' });
      await office.act('legal-reviewer', sent, { kind: 'legal-review', opinion: 'agrees' });
      const evidence = await office.attach('handler@yibao', sent, await paper('检索记录'), 'evidence');
      expect((await grant(sent, [attachment])).statusCode).toBe(200);
      const { letters } = await office.desk(sent);
      expect(letters.map(({ kind }) => kind)).toEqual(['registration-receipt', 'third-party-letter', 'reply']);
      const [receipt, toThirdParty, reply] = letters.map(({ id }) => id) as [string, string, string];
      const ownCode = { number: sent.number, code: sent.code };
      const status = async (...given: Parameters<Office['openLetter']>) =>
        (await office.openLetter(...given)).statusCode;

      // Decided, not served: the receipt alone.
      expect((await office.lookUp(sent)).letters?.map(({ id }) => id)).toEqual([receipt]);
      expect([await status(ownCode, receipt), await status(ownCode, reply)]).toEqual([200, 404]);
      expect(await status(ownCode, reply, attachment)).toBe(404);

      await office.act('foi-officer', sent, { kind: 'served', method: 'electronic' });
      const seen = (await office.lookUp(sent)).letters;
      expect(seen?.map(({ id }) => id)).toEqual([receipt, reply]);
      expect(seen?.[1]?.attachments.map(({ id }) => id)).toEqual([attachment]);
      expect(await status(ownCode, toThirdParty)).toBe(404);
      const had = await office.openLetter(ownCode, reply, attachment);
      expect([had.statusCode, textOf(had.rawPayload)]).toEqual([200, '收支表']);
      for (const none of [evidence.id, 'no-such-attachment']) expect(await status(ownCode, reply, none)).toBe(404);
      expect(await status(ownCode, receipt, attachment)).toBe(404);

      // By another's number and code, by a wrong code, by an unknown number.
      const other = await office.sendOnline();
      expect(await status(other, reply)).toBe(404);
      expect(await status({ ...ownCode, code: other.code }, reply)).toBe(404);
      expect(await status({ ...ownCode, number: '2026-9999' }, reply)).toBe(404);
    });

    it('keeps the first opening as the acknowledgement, and writes it down once', async () => {
      const sent = await office.sendOnline();
      const { id } = (await office.lookUp(sent)).letters![0]!;
      office.goTo('2026-03-04');
      const opened = await Promise.all(upTo(8).map(() => office.openLetter(sent, id)));
      expect(new Set(opened.map(({ statusCode, rawPayload }) => `${statusCode} ${sha256(rawPayload)}`)).size).toBe(1);
      office.goTo('2026-03-05');
      await office.openLetter(sent, id);
      const at = '2026-03-04T01:00:00.000Z';
      expect((await office.lookUp(sent)).letters).toMatchObject([{ id, openedAt: at }]);
      expect((await office.desk(sent)).letters).toMatchObject([{ openedAt: at }]);
      expect(await audited('foi.letter.open', sent)).toMatchObject([{ actor: 'resident', at }]);
    });
  });
});
