import fc from 'fast-check';
import type { DeskAttachment, DeskCase } from '../../../contract/foi-desk';
import { civilDateOf } from '../../../domain/calendar';
import { mayAct } from '../../../domain/foi/who-may';
import { may, PERMISSIONS, STAFF_ROLES, type StaffRole } from '../../../domain/staff';
import { CASE_EVENT_KINDS } from '../foi/event-kinds';
import { person } from '../foi/forms';
import { directory } from '../foi/two-departments';
import { fitting, type Schema } from '../openapi/arbitraries';
import { fourColours } from '../redaction/planted';
import { runCity, type RunningCity } from '../running-city';
import { OPENING } from '../new-media/register-app';
import { allowed, NEEDS, WRITTEN } from './desk-routes';
import { Office, type SentRequest } from './office';
import { makePerson, signIn, type StaffHeaders } from './signed-in';

const OFFICE = 'yibao';
const ON = civilDateOf(new Date('2026-11-22T10:00:00+08:00'));
const seed = 20_190_515;

describe('the routes of the desk', () => {
  let city: RunningCity;
  let office: Office;
  let operations: { name: string; method: 'GET'; path: string; body: Schema | undefined }[];
  let resolve: (ref: string) => Schema;
  let sent: SentRequest;
  let letter: string;
  let thirdPartyLetter: string;
  let attachment: string;
  let throwaway: string;
  /** An account of the register of new media. */
  let account: string;
  /** A question that lies with the department, of somebody who wants to be called. */
  let enquiry: string;
  /** A manuscript (稿件). */
  let manuscript: string;
  /** A 会办 of a case of its own, by which another department is asked. */
  let question: string;
  const as = (role: StaffRole, department = OFFICE): Promise<StaffHeaders> => signIn(city, role, department);

  const askMinzheng = async (officer: StaffHeaders): Promise<string> => {
    const { id } = await office.submit(officer, person);
    await office.acts(id, 2, ON, [[officer, { kind: 'assigned', department: OFFICE } as { kind: string }]]);
    const path = `/api/staff/foi/cases/${id}/co-handling`;
    const asked = await office.must(officer, 'POST', path, { departments: ['minzheng'], wish: '请核对' });
    return asked.json<DeskCase>().coHandling.items[0]?.id ?? '';
  };

  beforeAll(async () => {
    city = await runCity();
    await city.publish('directory', directory);
    office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
    const document = await city.get<Schema>('/api/openapi.json');
    resolve = (ref) => document['components'].schemas[ref.split('/').at(-1) ?? ''];
    operations = Object.entries(document['paths'] as Record<string, Schema>)
      .filter(([path]) => path.startsWith('/api/staff'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase() as 'GET',
          path,
          body: operation['requestBody']?.content['application/json']?.schema,
        })),
      );
    throwaway = (await makePerson(city, 'inspector', OFFICE)).id;
    const officer = await as('foi-officer');
    sent = await office.submit(officer, person);
    const seen = await office.acts(sent.id, 2, ON, [
      [officer, { kind: 'assigned', department: OFFICE } as { kind: string }],
      [
        officer,
        { kind: 'third-party-asked', consultation: 'c1' } as { kind: string },
        { addressee: '某公司 某路2号', facts: '一份表格' },
      ],
    ]);
    question = await askMinzheng(officer);
    letter = seen.letters[0]?.id ?? '';
    thirdPartyLetter = seen.letters[1]?.id ?? '';
    const uploaded = await office.upload(officer, sent.id, '附件.png', 'image/png', fourColours('image/png', 40));
    attachment = uploaded.json<DeskAttachment>().id;
    const register = '/api/staff/new-media';
    const asked = { about: { kind: 'general', department: OFFICE }, text: '门诊怎么报？', phone: '13800138000' };
    enquiry = (await office.must(null, 'POST', '/api/enquiry', asked)).json<{ id: string }>().id;
    const begun = { kind: 'notices', content: { title: '通知' } };
    manuscript = (await office.must(await as('editor'), 'POST', '/api/staff/manuscripts', begun)).json<{ id: string }>()
      .id;
    account = (await office.must(await as('office-head'), 'POST', register, OPENING)).json<{ id: string }>().id;
  }, 60_000);
  afterAll(() => city.stop());

  /** An act of a case asks for a role of its own; that is another table. */
  const isAct = (name: string): boolean => /\/foi\/.*[/-]acts$/.test(name);

  /** A request that is well formed, so that only the reader decides about the answer. */
  const wellFormed = ({ name, path, body }: (typeof operations)[number], role: StaffRole = 'foi-officer') => {
    const id = path.includes('/accounts/')
      ? throwaway
      : path.includes('/attachments/')
        ? attachment
        : path.includes('/letters/')
          ? letter
          : path.includes('/co-handling/')
            ? question
            : path.includes('/new-media/')
              ? account
              : path.includes('/enquiries/')
                ? enquiry
                : path.includes('/manuscripts/')
                  ? manuscript
                  : sent.id;
    const url = path
      .replace('{id}', id)
      .replace('{page}', '1')
      .replace('{revision}', '1')
      .replace('{remark}', 'none')
      .replace('{year}', '2024')
      .replace('{row}', '1')
      .replace('{column}', 'total')
      .replace('{case}', sent.id)
      // Which acts' drafts are whose is a table of its own, tested with the drafts.
      .replace('{kind}', role === 'legal-reviewer' ? 'legal-review' : 'decided');
    const archiving = { sequence: 1, act: { kind: 'archived', on: ON } };
    if (isAct(name) && name.endsWith('/acts')) return { url, body: archiving };
    if (isAct(name)) return { url, body: { ...archiving, also: [{ id: 'another', sequence: 1 }] } };
    const written = WRITTEN[name];
    if (written) return { url, body: written };
    const [sample] = body ? fc.sample(fitting(body, resolve), { numRuns: 1, seed }) : [];
    return { url, body: sample as object | undefined };
  };

  it('are all in one table, and ask for permissions that there are', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(NEEDS).sort());
    for (const need of Object.values(NEEDS)) {
      expect([need, need in PERMISSIONS || ['open', 'signed-in', 'cases', 'asked'].includes(need)]).toEqual([
        need,
        true,
      ]);
    }
  });

  it('ask everybody to sign in', async () => {
    for (const operation of operations.filter(({ name }) => NEEDS[name] !== 'open')) {
      const { url, body } = wellFormed(operation);
      const { status } = await office.call(null, operation.method, url, body);
      expect([operation.name, status]).toEqual([operation.name, 401]);
    }
  });

  it.each(STAFF_ROLES)('let a %s do what the permissions say, and nothing else', async (role) => {
    for (const operation of operations.filter(({ name }) => NEEDS[name] !== 'open' && !isAct(name))) {
      const { name, method } = operation;
      const who = await as(role);
      const { url, body } = wellFormed(operation, role);
      const { status, text } = await office.call(who, method, url, body);
      const answer =
        status === 401 || status === 403 ? status : status === 404 && !name.includes('report') ? 404 : 'in';
      const need = NEEDS[name] ?? 'open';
      // What is looked for by its own id is not there for those who see no cases.
      const hidden = need === 'cases' && /attachments|letters/.test(name) ? 404 : 403;
      const gone = /push|attachments|drafts|entries|datasets|manuscripts|withdrawals/.test(name);
      const expected = allowed(role, need) ? (gone ? [404, 'in'] : ['in']) : [hidden];
      expect([name, expected.includes(answer) ? 'as the table says' : `${String(status)} ${text}`]).toEqual([
        name,
        'as the table says',
      ]);
    }
  });

  it('hide a case, its letters and its attachments from a handler of another department', async () => {
    const officer = await as('foi-officer');
    const uploaded = await office.upload(officer, sent.id, '附件.png', 'image/png', fourColours('image/png', 40));
    attachment = uploaded.json<DeskAttachment>().id;
    const stranger = await as('handler', 'minzheng');
    const ofCase = operations.filter(({ path }) => /foi\/(cases|attachments|letters)\/\{id\}/.test(path));
    expect(ofCase.length).toBeGreaterThan(10);
    for (const operation of ofCase) {
      const { url, body } = wellFormed(operation);
      const { status } = await office.call(stranger, operation.method, url, body);
      const need = NEEDS[operation.name] ?? 'open';
      const expected = isAct(operation.name) || allowed('handler', need) ? 404 : 403;
      expect([operation.name, status]).toEqual([operation.name, expected]);
    }
  });

  it.each(STAFF_ROLES)('let a %s of the department that is asked answer, and no other department', async (role) => {
    for (const [way, body] of [
      ['opinion', { opinion: 'may-disclose', reason: '' }],
      ['return', { reason: '不属于我部门' }],
    ] as const) {
      const path = `/api/staff/foi/co-handling/${await askMinzheng(await as('foi-officer'))}/${way}`;
      expect((await office.call(await as(role), 'POST', path, body)).status).toBe(
        // A handler of the holding department sees the question, and it is not his.
        403,
      );
      const { status } = await office.call(await as(role, 'minzheng'), 'POST', path, body);
      const gone = way === 'return' && role === 'handler' ? 204 : 200;
      expect([way, status]).toEqual([way, may([role], 'foi.co-handle') ? gone : 403]);
    }
  });

  it.each(STAFF_ROLES)('let a %s record the events that are theirs, and no others', async (role) => {
    const plain = { dueOn: '2026-12-20', department: OFFICE, to: 'minzheng' };
    const { sequence } = (await office.must(await as('foi-officer'), 'GET', `/api/staff/foi/cases/${sent.id}`)).json<{
      sequence: number;
    }>();
    for (const [kind, event] of CASE_EVENT_KINDS(plain)) {
      // In the future, so that nothing is recorded: who may act is told so.
      const body = { sequence, act: { ...event, on: '2030-01-01' } };
      const { status, text } = await office.call(await as(role), 'POST', `/api/staff/foi/cases/${sent.id}/acts`, body);
      const mine = allowed(role, 'cases') && mayAct([role], kind);
      expect([kind, status]).toEqual([kind, mine ? 422 : 403]);
      if (mine) expect(text).toContain('foi.case.in-future');
      const path = `/api/staff/foi/cases/${sent.id}/joined-acts`;
      const joined = { ...body, also: [{ id: 'another', sequence: 1 }] };
      const together = await office.call(await as(role), 'POST', path, joined);
      expect([kind, together.status]).toEqual([kind, mine ? 422 : 403]);
      if (mine) expect(together.text).toMatch(/foi\.case\.in-future|foi\.joining\.own-act/);
    }
  });

  it('show an applicant no other’s case, letter or attachment, whatever is guessed', async () => {
    const officer = await as('foi-officer');
    const own = await office.submit(officer, person);
    const mine = { number: own.number, code: own.code };
    const guesses = [
      { number: sent.number, code: own.code },
      { number: own.number, code: sent.code },
      { number: sent.number, code: sent.code.slice(0, -1) },
      { number: sent.id.slice(0, 20), code: sent.code },
      { number: '2026-9999', code: sent.code },
    ];
    const unknown = (await office.call(null, 'POST', '/api/foi/lookup', { number: '2026-9998', code: own.code })).text;
    for (const guess of guesses) {
      const answers = [
        await office.call(null, 'POST', '/api/foi/lookup', guess),
        await office.call(null, 'POST', '/api/foi/act', { ...guess, act: 'withdrawn' }),
        await office.call(null, 'POST', '/api/foi/rating', { ...guess, score: 5 }),
        await office.call(null, 'POST', '/api/foi/letter', { ...guess, letter }),
      ];
      for (const { status, text } of answers) expect([status, text]).toEqual([404, unknown]);
    }
    // The own code opens the own case only, whichever letter or attachment is asked for with it.
    const owner = { number: sent.number, code: sent.code };
    const closed = [
      { ...mine, letter },
      { ...mine, letter: thirdPartyLetter },
      { ...owner, letter: thirdPartyLetter },
      { ...owner, letter, attachment },
      { ...mine, letter: attachment },
      { ...mine, letter: 'no-such-letter' },
    ];
    for (const asked of closed) {
      const { status, text } = await office.call(null, 'POST', '/api/foi/letter', asked);
      expect([status, text.includes('foi.letter.not-found')]).toEqual([404, true]);
    }
    const opened = await office.call(null, 'POST', '/api/foi/letter', { ...owner, letter });
    expect([opened.status, opened.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    for (const path of [`letters/${letter}/pdf`, `attachments/${attachment}`, `cases/${sent.id}`]) {
      expect((await office.call(null, 'GET', `/api/staff/foi/${path}`)).status).toBe(401);
    }
  });
});
