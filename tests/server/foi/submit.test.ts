import type { FoiReceipt } from '../../../contract/foi';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { openMatter } from '../../../server/modules/foi/matter';
import { submit } from '../../../server/modules/foi/actions/submit';
import type { Store } from '../../../server/platform/db/store';
import { departments, newKey, organisation, person, runFoi, sendTo } from './forms';
import { onEachEngine } from './engines';
import type { Running } from './resident-app';

onEachEngine((engine) => {
  describe('POST /api/foi', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runFoi(engine);
    });
    beforeEach(() => {
      running.clock.set('2026-11-22T10:00:00+08:00');
    });
    afterAll(() => running.stop());

    const send = (key: string, payload: object) => sendTo(running, key, payload);
    const receipt = async (key: string, payload: object): Promise<FoiReceipt> =>
      (await send(key, payload)).json<FoiReceipt>();
    const cases = () => running.store.read.selectFrom('foi_requests').selectAll().orderBy('number').execute();
    const numberedIn = async (year: string): Promise<string[]> =>
      (await cases()).map(({ number }) => number).filter((number) => number.startsWith(year));

    it('gives a receipt whose day is the day of receipt, and the last day to reply (条例第三十一条第三项、第三十三条第二款)', async () => {
      const answer = await send(newKey(), person);
      expect(answer.statusCode).toBe(201);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.json()).toEqual({
        number: expect.stringMatching(/^2026-\d{4}$/) as string,
        lookupCode: expect.stringMatching(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/) as string,
        submittedAt: '2026-11-22T02:00:00.000Z',
        receivedOn: '2026-11-22',
        replyDueOn: '2026-12-18',
        calendarMissingYear: null,
        department: { id: 'yibao', name: '市医疗保障局' },
      });
    });

    it('is received on the civil day of Asia/Shanghai, not of the machine', async () => {
      running.clock.set('2026-03-01T16:00:00Z');
      expect(await receipt(newKey(), person)).toMatchObject({ receivedOn: '2026-03-02', replyDueOn: '2026-03-30' });
    });

    it('gives the receipt even where the calendar ends, and says which notice is missing', async () => {
      running.clock.set('2026-12-15T09:00:00+08:00');
      expect(await receipt(newKey(), person)).toMatchObject({ replyDueOn: null, calendarMissingYear: 2027 });
    });

    it('numbers the requests of a year in sequence, and begins anew with the civil year', async () => {
      running.clock.set('2030-12-31T15:59:59Z');
      const old = [await receipt(newKey(), person), await receipt(newKey(), organisation)];
      expect(old.map(({ number }) => number)).toEqual(['2030-0001', '2030-0002']);
      running.clock.set('2030-12-31T16:00:00Z');
      expect((await receipt(newKey(), person)).number).toBe('2031-0001');
    });

    it('takes an organisation, and a request that the office wrote down (条例第二十九条第一款)', async () => {
      const { number } = await receipt(newKey(), organisation);
      const row = (await cases()).find((found) => found.number === number);
      expect(row).toMatchObject({ applicant_type: 'organisation', orally: 1 });
      expect(openMatter(running.cipher, row!)).toMatchObject({ documentNumber: '临民发〔2025〕8号' });
    });

    describe('sent more than once', () => {
      it('gives the same receipt, and adds nothing', async () => {
        const key = newKey();
        const first = await send(key, person);
        const before = (await cases()).length;
        running.clock.set('2026-11-25T10:00:00+08:00');
        const again = await send(key, person);
        expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
        expect(again.body).toBe(first.body);
        expect(await cases()).toHaveLength(before);
      });

      it('knows a retry whose fields come in another order', async () => {
        const key = newKey();
        const first = await send(key, person);
        const reversed = Object.fromEntries(Object.entries(person).reverse());
        expect((await send(key, reversed)).body).toBe(first.body);
      });

      it('refuses another form under the same key, and loses nothing', async () => {
        const key = newKey();
        const first = await send(key, person);
        const other = await send(key, { ...person, information: { description: '别的信息' } });
        expect(other.statusCode).toBe(409);
        expect(other.json()).toMatchObject({ code: 'foi.idempotency-key-reused', field: 'idempotency-key' });
        expect((await send(key, person)).body).toBe(first.body);
        expect((await send(newKey(), { ...person, information: { description: '别的信息' } })).statusCode).toBe(201);
      });

      it('gives one case and one receipt to twenty simultaneous sends over HTTP', async () => {
        const address = await running.listen();
        const key = newKey();
        running.clock.set('2040-05-08T10:00:00+08:00');
        const body = JSON.stringify(person);
        const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
        const answers = await Promise.all(
          Array.from({ length: 20 }, async () => {
            const answer = await fetch(`${address}/api/foi`, { method: 'POST', headers, body });
            return { status: answer.status, text: await answer.text() };
          }),
        );
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
        expect(await numberedIn('2040')).toEqual(['2040-0001']);
      });

      it('gives 32 simultaneous requests 32 numbers without a gap, each sent twice', async () => {
        running.clock.set('2041-05-08T10:00:00+08:00');
        const forms = Array.from({ length: 32 }, newKey);
        await Promise.all([...forms, ...forms].map((key) => send(key, person)));
        const expected = forms.map((_, at) => `2041-${String(at + 1).padStart(4, '0')}`);
        expect(await numberedIn('2041')).toEqual(expected);
      });

      it('holds one key apart from itself at the turn of the year', async () => {
        const key = newKey();
        running.clock.set('2042-12-31T15:59:59.999Z');
        const first = send(key, person);
        running.clock.set('2042-12-31T16:00:00Z');
        const answers = await Promise.all([first, send(key, person)]);
        expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
        expect((await cases()).filter(({ number }) => /^204[23]-/.test(number))).toHaveLength(1);
      });
    });

    describe('with faults', () => {
      it('names all of them at once, each with its article (条例第二十九条第二款)', async () => {
        const before = (await cases()).length;
        const answer = await send(newKey(), {
          ...person,
          applicant: { type: 'natural-person', name: ' ', idKind: 'resident-id', idNumber: '110105194912310021' },
          information: { description: '' },
        });
        expect(answer.statusCode).toBe(422);
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        const problem = answer.json<{ code: string; issues: { code: string; field: string; article: string }[] }>();
        expect(problem.issues.map(({ code, field }) => [code, field])).toEqual(
          expect.arrayContaining([
            ['foi.name-required', 'applicant.name'],
            ['foi.id-number-checksum', 'applicant.idNumber'],
            ['foi.contact-required', 'applicant.phone'],
            ['foi.information-required', 'information.description'],
          ]),
        );
        expect(problem.issues.every(({ article }) => article.startsWith('条例第二十九条'))).toBe(true);
        expect(await cases()).toHaveLength(before);
      });

      it.each(['no-requests', 'not-in-the-directory'])('refuses the department %s and names the field', async (id) => {
        const answer = await send(newKey(), { ...person, department: id });
        expect(answer.statusCode).toBe(422);
        expect(answer.json()).toMatchObject({ code: 'foi.department-unknown', field: 'department' });
      });

      it('lets the corrected form go out under the same key', async () => {
        const key = newKey();
        expect((await send(key, { ...person, department: 'no-requests' })).statusCode).toBe(422);
        expect((await send(key, person)).statusCode).toBe(201);
      });

      it('asks for no purpose: a field beyond Article 29 is refused (条例第二十九条第二款)', async () => {
        const answer = await send(newKey(), { ...person, purpose: '科研' });
        expect(answer.statusCode).toBe(400);
        expect(answer.json()).toMatchObject({ code: 'request.unknown-parameter', field: 'purpose' });
      });

      it('does not repeat what was filled in', async () => {
        const answers = [
          await send(newKey(), { ...person, department: 'no-requests' }),
          await send(newKey(), { ...person, purpose: '科研' }),
          await send('short', person),
        ];
        for (const { body } of answers) expect(body).not.toMatch(/王小明|11010519491231002X|13812345678|wangxm/);
      });

      it('needs an idempotency key', async () => {
        const answer = await running.app.inject({ method: 'POST', url: '/api/foi', payload: person });
        expect(answer.statusCode).toBe(400);
        expect(answer.json()).toMatchObject({ code: 'request.missing', field: 'idempotency-key' });
      });

      it('refuses characters that no store keeps, and says where', async () => {
        const answer = await send(newKey(), { ...person, information: { description: '坏\u0000字' } });
        expect(answer.statusCode).toBe(422);
        expect(answer.json()).toMatchObject({ code: 'foi.unreadable-character', field: 'information.description' });
      });
    });

    describe('what is kept', () => {
      it('holds identity and contact sealed, and neither the key nor the code', async () => {
        const key = newKey();
        const { number, lookupCode } = await receipt(key, person);
        const row = (await cases()).find((found) => found.number === number);
        const text = JSON.stringify(row);
        for (const secret of ['王小明', '11010519491231002X', '13812345678', 'wangxm', '和平路', key, lookupCode]) {
          expect(text).not.toContain(secret);
        }
        const place = { table: 'foi_requests', column: 'applicant_sealed', id: row?.id ?? '' };
        expect(JSON.parse(running.cipher.open(row?.applicant_sealed ?? '', place))).toEqual(person.applicant);
      });

      it('is the case, its two events, an audit row and an event for others, none of which names the applicant', async () => {
        const { number } = await receipt(newKey(), person);
        const id = (await cases()).find((row) => row.number === number)?.id ?? '';
        const { read } = running.store;
        const events = await read.selectFrom('foi_events').selectAll().where('request_id', '=', id).execute();
        const audit = await read.selectFrom('audit_log').selectAll().where('subject', '=', `foi/${number}`).execute();
        const outbox = await read.selectFrom('outbox').selectAll().where('subject', '=', id).execute();
        expect(events.map(({ sequence, kind }) => [sequence, kind]).sort()).toEqual([
          [1, 'submitted'],
          [2, 'receipt-confirmed'],
        ]);
        expect(audit).toMatchObject([{ actor: 'resident', action: 'submit' }]);
        expect(outbox).toMatchObject([{ topic: 'foi.received' }]);
        // Whole values: an id made at random may hold any three characters of a telephone number.
        expect(JSON.stringify([events, audit, outbox])).not.toMatch(
          /王小明|11010519491231002X|13812345678|wangxm|和平路/,
        );
      });

      it('is nothing at all when the transaction fails at its end, and the number is not used up', async () => {
        running.clock.set('2050-05-08T10:00:00+08:00');
        const { store } = running;
        const failing: Store = {
          read: store.read,
          lockRow: store.lockRow.bind(store),
          close: () => Promise.resolve(),
          write: (work) =>
            store.write(async (trx) => {
              await work(trx);
              throw new Error('the power fails here');
            }),
        };
        const deps = {
          ...running,
          store: failing,
          calendar: stateCouncilCalendar,
          departments: () => Promise.resolve(departments),
        };
        const key = newKey();
        await expect(submit(deps, key, person)).rejects.toThrow('the power fails here');
        const { read } = store;
        expect(await numberedIn('2050')).toEqual([]);
        expect(await read.selectFrom('audit_log').select('id').where('subject', 'like', 'foi/2050%').execute()).toEqual(
          [],
        );
        expect((await receipt(key, person)).number).toBe('2050-0001');
      });
    });
  });
});
