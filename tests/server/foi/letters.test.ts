import { createHash } from 'node:crypto';
import { readPdf } from '../redaction/traces';
import { onEachEngine } from './engines';
import { newKey, organisation, person } from './forms';
import { runOffice, type Office, type Sent } from './office';

const POINTS = ['请写明要哪一年的收支。', '请写明要哪一级医院的数字。'];
const amendment = { kind: 'amendment-asked', dueOn: '2026-03-20' } as const;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bare = (text: string): string => text.replace(/\s/g, '');
const textOf = (pdf: Buffer): string =>
  bare(
    readPdf(pdf)
      .pages.map(({ text }) => text)
      .join(''),
  );
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

onEachEngine((engine) => {
  describe('letters of a case', () => {
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
    /** Sequences of the numbers of a kind, in order. */
    const sequences = async (kind: string): Promise<number[]> => {
      const rows = await office.store.read.selectFrom('foi_letters').select(['kind', 'number']).execute();
      return rows
        .filter((row) => (row.kind as string) === kind)
        .map(({ number }) => Number(/〔2026〕(\d+)号$/.exec(number)?.[1]))
        .sort((a, b) => a - b);
    };
    const audited = (action: string, { number }: Sent) =>
      office.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('action', '=', action)
        .where('subject', '=', `foi/${number}`)
        .execute();
    const file = (letter: string, form = 'pdf') => office.ask('foi-officer', 'GET', `/foi/letters/${letter}/${form}`);
    it('writes a registration receipt for what came online, and at the counter (条例第三十一条)', async () => {
      const online = await office.sendOnline();
      const counter = await office.register({ submission: organisation });
      for (const [sent, sequence] of [
        [online, 2],
        [counter, 1],
      ] as const) {
        const { letters, history } = await office.desk(sent);
        expect(letters).toMatchObject([{ kind: 'registration-receipt', signedOn: '2026-03-02', openedAt: null }]);
        expect(history.find(({ letter }) => letter !== null)).toMatchObject({ sequence, letter: letters[0]!.id });
        const said = textOf((await file(letters[0]!.id)).rawPayload);
        expect(said).toContain(`申请编号：${sent.number}`);
        expect(said).toContain('最迟在2026年3月30日答复您');
      }
    });

    it('writes none while the receipt is not confirmed, and one when it is (条例第三十一条)', async () => {
      const posted = await office.register({ channel: 'ordinary-post', confirmed: false });
      expect((await office.desk(posted)).letters).toEqual([]);
      office.goTo('2026-03-04');
      const { letters } = await office.act('foi-officer', posted, {
        kind: 'receipt-confirmed',
        channel: 'ordinary-post',
      });
      expect(letters).toMatchObject([{ kind: 'registration-receipt', signedOn: '2026-03-04' }]);
    });

    it('refuses an act whose letter lacks something, naming the field, and takes no number and no event', async () => {
      const sent = await office.sendOnline();
      const before = await sequences('amendment-notice');
      for (const letter of [undefined, {}, { points: [] }, { points: [' '] }]) {
        const refused = await office.tryAct('foi-officer', sent, amendment, letter && { letter });
        expect(refused.json()).toMatchObject({
          status: 422,
          code: 'foi.letter.points-required',
          field: 'letter.points',
        });
      }
      expect([await sequences('amendment-notice'), await events(sent)]).toEqual([before, 2]);
      await office.act('foi-officer', sent, amendment, { letter: { points: POINTS } });
      expect(await sequences('amendment-notice')).toEqual([...before, before.length + 1]);
    });

    it('gives one letter for the same act sent five times under one key', async () => {
      const sent = await office.sendOnline();
      const key = newKey();
      const payload = { sequence: 2, act: { ...amendment, on: office.today() }, letter: { points: POINTS } };
      const url = `/foi/cases/${sent.id}/acts`;
      const answers = await Promise.all(upTo(5).map(() => office.ask('foi-officer', 'POST', url, payload, key)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
      expect((await office.desk(sent)).letters.map(({ kind }) => kind)).toEqual([
        'registration-receipt',
        'amendment-notice',
      ]);
    });

    it('numbers without gap or repeat, by kind and year, under 32 acts at once (GB/T 9704-2012)', async () => {
      const cases = await Promise.all(upTo(32).map(() => office.sendOnline()));
      // Every fourth lacks its points: what is refused leaves no gap.
      const answers = await Promise.all(
        cases.map((sent, at) =>
          at % 2 === 0
            ? office.tryAct('foi-officer', sent, amendment, { letter: at % 4 === 0 ? { points: POINTS } : {} })
            : office.tryAct(
                'foi-officer',
                sent,
                { kind: 'reasons-asked', dueOn: '2026-03-20' },
                { letter: { facts: '本月已提出 60 件申请。' } },
              ),
        ),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
        ...Array.from({ length: 24 }, () => 200),
        ...Array.from({ length: 8 }, () => 422),
      ]);
      for (const [kind, least] of [
        ['registration-receipt', 32],
        ['amendment-notice', 8],
        ['reasons-notice', 16],
      ] as const) {
        const taken = await sequences(kind);
        expect(taken.length).toBeGreaterThanOrEqual(least);
        expect(taken).toEqual(upTo(taken.length));
      }
    });

    it('begins again with number 1 in another year', async () => {
      const before = (await sequences('amendment-notice')).length;
      office.goTo('2025-12-31');
      const sent = await office.sendOnline();
      const { letters } = await office.act(
        'foi-officer',
        sent,
        { ...amendment, dueOn: '2026-01-20' },
        { letter: { points: POINTS } },
      );
      expect(letters.map(({ number }) => number)).toEqual(['临公开登〔2025〕1号', '临公开补〔2025〕1号']);
      expect((await sequences('amendment-notice')).filter(Number.isInteger)).toHaveLength(before);
    });

    it('sends the same bytes each time and after a restart, and shows the hash', async () => {
      const sent = await office.sendOnline();
      const [letter] = (await office.desk(sent)).letters;
      expect(letter?.hash).toBeNull();
      const other = await office.again();
      for (const form of ['pdf', 'docx']) {
        // The first demand by several at once makes one file.
        const [first, ...more] = await Promise.all(upTo(4).map(() => file(letter!.id, form)));
        expect([first!.statusCode, first!.rawPayload.length > 1_000]).toEqual([200, true]);
        office.goTo('2026-03-09');
        more.push(await file(letter!.id, form));
        const headers = await office.as('foi-officer');
        more.push(await other.app.inject({ url: `/api/staff/foi/letters/${letter!.id}/${form}`, headers }));
        expect(more.map(({ rawPayload }) => sha256(rawPayload))).toEqual(more.map(() => sha256(first!.rawPayload)));
        if (form === 'pdf') expect((await office.desk(sent)).letters[0]?.hash).toBe(sha256(first!.rawPayload));
        office.goTo('2026-03-02');
      }
    });

    it('keeps a letter as it was, whatever happens to the case afterwards', async () => {
      const sent = await office.sendOnline();
      const [receipt] = (await office.desk(sent)).letters;
      await office.act('foi-officer', sent, amendment, { letter: { points: POINTS } });
      office.goTo('2026-03-10');
      const view = await office.applicant(sent, { act: 'amendment-received', text: '要 2025 年的' });
      expect(view.replyDueOn).toBe('2026-04-08');
      // Asked for the first time now, it still says what was so on its day.
      const said = textOf((await file(receipt!.id)).rawPayload);
      expect(said).toContain('最迟在2026年3月30日答复您');
      expect(said).toContain('2026年3月2日');
      expect((await office.desk(sent)).letters[0]).toMatchObject({ number: receipt!.number, signedOn: '2026-03-02' });
    });

    it('shows a letter before it is sent: without a number, and nothing is kept', async () => {
      const sent = await office.sendOnline();
      const count = async () => {
        const { read } = office.store;
        const letters = await read.selectFrom('foi_letters').select('id').execute();
        const files = await read.selectFrom('foi_letter_files').select('id').execute();
        const numbers = await read.selectFrom('foi_letter_numbers').selectAll().orderBy('id').execute();
        return [letters.length, files.length, numbers, await events(sent)];
      };
      const before = await count();
      const preview = (act: unknown, letter: object, who = 'foi-officer' as const) =>
        office.ask(who, 'POST', `/foi/cases/${sent.id}/letter-preview`, { kind: 'amendment-notice', act, letter });
      const act = { ...amendment, on: office.today() };
      const shown = await preview(act, { points: POINTS });
      expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(textOf(shown.rawPayload)).toContain('临公开补〔2026〕__号');
      expect(textOf(shown.rawPayload)).toContain(POINTS[0]);
      expect((await preview(act, {})).json()).toMatchObject({ code: 'foi.letter.points-required' });
      expect((await preview({ ...act, dueOn: '2026-03-02' }, { points: POINTS })).json()).toMatchObject({
        code: 'foi.case.period-not-ahead',
        article: '条例第三十条',
      });
      expect(await count()).toEqual(before);
    });

    it.each([[null], ['x'], [{}], [{ kind: 'decided', on: '2026-03-02' }], [{ kind: 'fee-notice', on: '2026-03-02' }]])(
      'refuses to show a letter for an act that is none: %j',
      async (act) => {
        const sent = await office.sendOnline();
        const url = `/foi/cases/${sent.id}/letter-preview`;
        const answer = await office.ask('foi-officer', 'POST', url, { kind: 'reply', act, letter: {} });
        expect([answer.statusCode, answer.body]).toEqual([400, expect.stringMatching(/request\.(shape|missing)/)]);
      },
    );

    it('seals what a letter says (个人信息保护法第五十一条)', async () => {
      const sent = await office.sendOnline();
      const [letter] = (await office.desk(sent)).letters;
      await file(letter!.id);
      const { read } = office.store;
      const kept = JSON.stringify([
        await read.selectFrom('foi_letters').selectAll().where('request_id', '=', sent.id).execute(),
        await audited('submit', sent),
      ]);
      expect(kept).not.toContain(person.applicant.name);
      const files = await read.selectFrom('foi_letter_files').select('content').execute();
      expect(files.filter(({ content }) => content.includes('%PDF'))).toEqual([]);
    });
  });
});
