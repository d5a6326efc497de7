import type { FoiCaseView, FoiReceipt } from '../../../contract/foi';
import { lookUpAt, newKey, organisation, person, runFoi, sendTo } from './forms';
import { onEachEngine } from './engines';
import type { Running } from './resident-app';

onEachEngine((engine) => {
  describe('POST /api/foi/lookup', () => {
    let running: Running;
    let given: FoiReceipt;
    beforeAll(async () => {
      running = await runFoi(engine);
      running.clock.set('2026-03-02T09:00:00+08:00');
      given = (await sendTo(running, newKey(), person)).json<FoiReceipt>();
    });
    afterAll(() => running.stop());

    let addresses = 0;
    /** From an address of its own, so that tests do not share a limit. */
    const lookUp = (number: string, code: string) =>
      lookUpAt(running, number, code, `203.0.113.${String((addresses += 1) % 250)}`);
    const caseOn = async (instant: string, { number, lookupCode }: FoiReceipt = given): Promise<FoiCaseView> => {
      running.clock.set(instant);
      return (await lookUp(number, lookupCode)).json<FoiCaseView>();
    };

    it('shows the case to whoever has number and code, identity and contact masked', async () => {
      const view = await caseOn('2026-03-10T10:00:00+08:00');
      expect(view).toMatchObject({
        number: given.number,
        state: 'received',
        receivedOn: '2026-03-02',
        replyDueOn: '2026-03-30',
        asOf: '2026-03-10',
        remainingWorkingDays: 14,
        department: { id: 'yibao', name: '市医疗保障局' },
        information: person.information,
        delivery: person.delivery,
        orally: false,
      });
      expect(view.applicant).toEqual({
        type: 'natural-person',
        name: '王*明',
        idNumber: '1****************X',
        phone: '138******78',
        email: 'w***@example.com',
        address: '江南省临溪市溪东区****',
      });
    });

    it('explains each day from the one after receipt to the last', async () => {
      const { ledger } = await caseOn('2026-03-10T10:00:00+08:00');
      expect(ledger[0]?.date).toBe('2026-03-03');
      expect(ledger.at(-1)?.date).toBe('2026-03-30');
      expect(ledger.filter(({ counted }) => counted)).toHaveLength(20);
      expect(ledger.every(({ why }) => why.length > 0)).toBe(true);
    });

    it.each([
      ['2026-03-02T23:59:59+08:00', 20],
      ['2026-03-29T12:00:00+08:00', 1],
      ['2026-03-30T23:59:59+08:00', 0],
      ['2026-03-31T00:00:00+08:00', -1],
    ])('counts what is left on %s: %d', async (instant, left) => {
      expect((await caseOn(instant)).remainingWorkingDays).toBe(left);
    });

    it('tells what happened, oldest first, with the article (条例第三十一条第三项)', async () => {
      const { history } = await caseOn('2026-03-10T10:00:00+08:00');
      expect(history).toEqual([
        { at: '2026-03-02T01:00:00.000Z', what: expect.stringContaining('提交') as string },
        {
          at: '2026-03-02T01:00:00.000Z',
          what: expect.stringContaining('收到') as string,
          article: '条例第三十一条第三项',
        },
      ]);
    });

    it('shows the name of an organisation, and masks the rest', async () => {
      running.clock.set('2026-03-02T09:00:00+08:00');
      const other = (await sendTo(running, newKey(), organisation)).json<FoiReceipt>();
      const { applicant } = await caseOn('2026-03-03T09:00:00+08:00', other);
      expect(applicant).toMatchObject({ name: '临溪市某某商贸有限公司', idNumber: '9****************3' });
      expect(JSON.stringify(applicant)).not.toMatch(/李四|赵六|87654321/);
    });

    it('says which notice is missing instead of a day, and of what is left', async () => {
      running.clock.set('2026-12-20T09:00:00+08:00');
      const late = (await sendTo(running, newKey(), person)).json<FoiReceipt>();
      expect(await caseOn('2026-12-21T09:00:00+08:00', late)).toMatchObject({
        replyDueOn: null,
        calendarMissingYear: 2027,
        remainingWorkingDays: null,
        ledger: [],
      });
    });

    it('still shows a case that is overdue into a year without a notice', async () => {
      expect(await caseOn('2027-06-01T09:00:00+08:00')).toMatchObject({
        replyDueOn: '2026-03-30',
        remainingWorkingDays: null,
      });
    });

    it('takes number and code as people type them', async () => {
      running.clock.set('2026-03-10T10:00:00+08:00');
      const { number, lookupCode } = given;
      const wide = (text: string): string =>
        text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      for (const code of [
        lookupCode.toLowerCase(),
        lookupCode.replaceAll('-', ''),
        ` ${lookupCode.replaceAll('-', ' ')} `,
        wide(lookupCode),
      ]) {
        expect((await lookUp(wide(` ${number.replace('-', '－')}`), code)).statusCode).toBe(200);
      }
    });

    it('gives nothing away: wrong code, unknown number and nonsense get the same answer', async () => {
      const other = (await sendTo(running, newKey(), person)).json<FoiReceipt>();
      const wrong = `${given.lookupCode.startsWith('2') ? '3' : '2'}${given.lookupCode.slice(1)}`;
      const answers = [
        await lookUp(given.number, wrong),
        await lookUp(given.number, other.lookupCode),
        await lookUp('2026-9999', given.lookupCode),
        await lookUp('1999-0001', ''),
        await lookUp('%', 'x'),
        await lookUp('\u0000', '\u0000'),
        await lookUp(given.number, ''),
      ];
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
      expect(new Set(answers.map(({ headers }) => JSON.stringify({ ...headers, date: '' }))).size).toBe(1);
      expect(answers[0]?.json()).toMatchObject({ code: 'foi.case-not-found' });
    });

    it('does not open a case with the code hash of another row', async () => {
      running.clock.set('2026-03-02T09:00:00+08:00');
      const victim = (await sendTo(running, newKey(), person)).json<FoiReceipt>();
      const attacker = (await sendTo(running, newKey(), person)).json<FoiReceipt>();
      await running.store.write(async (trx) => {
        const { lookup_code_hash } = await trx
          .selectFrom('foi_requests')
          .select('lookup_code_hash')
          .where('number', '=', attacker.number)
          .executeTakeFirstOrThrow();
        await trx.updateTable('foi_requests').set({ lookup_code_hash }).where('number', '=', victim.number).execute();
      });
      expect((await lookUp(victim.number, attacker.lookupCode)).statusCode).toBe(404);
    });

    it('stops after thirty look-ups of one number in ten minutes, from wherever, whether it exists or not', async () => {
      for (const number of ['2026-7777', given.number]) {
        const statuses: number[] = [];
        for (let n = 0; n < 31; n += 1) statuses.push((await lookUp(number, 'wrong')).statusCode);
        expect(statuses.at(-1)).toBe(429);
      }
      const answer = await lookUp(given.number, given.lookupCode);
      expect(answer.json()).toMatchObject({ status: 429, code: 'foi.too-many-lookups' });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    });

    it('stops after three hundred look-ups from one address in ten minutes, and leaves others alone', async () => {
      for (let n = 0; n < 300; n += 1)
        await lookUpAt(running, `1998-${String(n).padStart(4, '0')}`, 'x', '198.51.100.1');
      expect((await lookUpAt(running, '1998-0999', 'x', '198.51.100.1')).statusCode).toBe(429);
      expect((await lookUpAt(running, '1998-0998', 'x', '198.51.100.2')).statusCode).toBe(404);
    });
  });
});
