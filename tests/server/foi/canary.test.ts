import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { FoiCaseView } from '../../../contract/foi';
import type { FoiMadePublic } from '../../../contract/foi-afterwards';
import type { DeskAttachment } from '../../../contract/foi-desk';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { STAFF_ROLES, type StaffRole } from '../../../domain/staff';
import { createPublisher } from '../../../server/content';
import { systemClock } from '../../../server/platform/clock';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { finishedSections } from '../../domain/annual-report/reports';
import type { Schema } from '../openapi/arbitraries';
import { makePdf, plantXmp } from '../redaction/planted';
import { Office, type SentRequest } from '../staff/office';
import { signInOverHttp } from '../staff/over-http';
import { makePerson, type StaffHeaders } from '../staff/signed-in';
import { ALL, company, consultee, encodings, namesIn, notice, pictureWith, SEALED, somebody } from './canaries';
import { faultyCalls } from './canary-faulty-calls';
import { askOthers } from './canary-others';
import { bundleServer, startServer, type ServerProcess } from './server-process';
import { directory } from './two-departments';

const on = civilDateOf(systemClock.now());
const thisYear = Number(on.slice(0, 4));
const act = (kind: string, fields: object = {}) => ({ ...fields, kind });

const dataDir = mkdtempSync(join(tmpdir(), 'mingbai-canary-'));
const file = join(dataDir, 'mingbai.db');
const bundle = bundleServer();
let server: ServerProcess;
let office: Office;
const staff = {} as Record<StaffRole, StaffHeaders>;
const elsewhere = {} as Record<StaffRole, StaffHeaders>;
/** Every answer that anybody may get, and every refusal and fault. */
const open: [string, string][] = [];

const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({ kind: 'embedded', file });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

beforeAll(async () => {
  const people = await withStore(async (store) => {
    await createPublisher({ store, clock: systemClock }).publish({
      kind: 'directory',
      content: directory,
      actor: 'test',
    });
    const made: [StaffRole, string, Awaited<ReturnType<typeof makePerson>>][] = [];
    const all = [...STAFF_ROLES.map((role) => [role, 'yibao'] as const), ['handler', 'minzheng'] as const];
    for (const [role, at] of all) made.push([role, at, await makePerson({ store, clock: systemClock }, role, at)]);
    return made;
  });
  server = await startServer(bundle.file, { DATA_DIR: dataDir, SAMPLE_CITY: 'off', LOG_LEVEL: 'trace' });
  office = new Office(server.address);
  for (const [role, at, person] of people)
    (at === 'yibao' ? staff : elsewhere)[role] = await signInOverHttp(server.address, person);
}, 120_000);
afterAll(async () => {
  await server.kill();
  bundle.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const applicant = ({ number, code }: SentRequest, path: string, body: object) =>
  office.must(null, 'POST', `/api/foi/${path}`, { number, code, ...body });

const attach = async (id: string): Promise<string> => {
  const officer = staff['foi-officer'];
  const pdf = await makePdf((document) => {
    document.text(`${SEALED.name} 的材料`);
    plantXmp(document, SEALED.pdf);
  });
  const name = SEALED.fileName;
  const whole = (await office.upload(officer, id, `${name}.pdf`, 'application/pdf', pdf)).json<DeskAttachment>();
  const picture = await office.upload(officer, id, `${name}.png`, 'image/png', pictureWith(SEALED.png));
  const redaction = { areas: [], words: [SEALED.name] };
  const path = `/api/staff/foi/attachments/${whole.id}`;
  const covered = await office.must(officer, 'POST', `${path}/redactions`, redaction);
  await office.must(officer, 'GET', `${path}/pages/1.png`);
  await office.must(officer, 'GET', path);
  const release = covered.json<DeskAttachment>().id;
  const review = { verdict: 'may-disclose', ground: SEALED.secrecyGround };
  for (const each of [release, picture.json<DeskAttachment>().id]) {
    await office.must(staff['secrecy-reviewer'], 'POST', `/api/staff/foi/attachments/${each}/secrecy-review`, review);
  }
  return release;
};

/** A reply is drafted by one, taken over by another, and discarded. */
const draft = async (id: string): Promise<void> => {
  const path = `/api/staff/foi/cases/${id}/drafts/decided`;
  const save = async (who: StaffHeaders, facts: string, base: number): Promise<number> =>
    (await office.must(who, 'PUT', path, { words: { reply: 'granted', facts }, base })).json<{ revision: number }>()
      .revision;
  const first = await save(staff.handler, SEALED.replacedDraft, 0);
  const second = await save(staff['foi-officer'], SEALED.draft, first);
  const late = await office.call(staff.handler, 'PUT', path, { words: { facts: SEALED.draft }, base: first });
  expect(late.status).toBe(409);
  open.push(['a draft for an inspector', (await office.call(staff.inspector, 'GET', path)).text]);
  await office.must(staff['legal-reviewer'], 'GET', path);
  await office.must(staff['foi-officer'], 'POST', `${path}/discard`, { revision: second });
};

/** A request that is granted, rated, corrected, and made public for all. */
const liveThrough = async (sent: SentRequest): Promise<FoiMadePublic> => {
  const { id } = sent;
  const officer = staff['foi-officer'];
  await office.acts(id, 2, on, [
    [officer, act('amendment-asked', { dueOn: addDays(on, 20) }), { points: [SEALED.points] }, SEALED.note],
  ]);
  await applicant(sent, 'act', { act: 'amendment-received', text: SEALED.amendment });
  await applicant(sent, 'act', { act: 'supplement', text: SEALED.supplement });
  await office.acts(id, 4, on, [[officer, act('assigned', { department: 'yibao' }), undefined, SEALED.note]]);
  await office.must(staff.handler, 'POST', `/api/staff/foi/cases/${id}/comments`, { text: SEALED.comment });
  await office.must(staff.handler, 'POST', `/api/staff/foi/cases/${id}/applicant`);
  const attachment = await attach(id);
  await draft(id);
  const decided = act('decided', { reply: 'granted', publicInterest: true });
  const letter = { access: SEALED.access, facts: SEALED.facts, attachments: [attachment] };
  await office.acts(id, 5, on, [
    [officer, act('third-party-asked', { consultation: 'c1' }), consultee],
    [officer, act('third-party-answered', { consultation: 'c1', opinion: 'objects-with-reason' })],
    [staff['legal-reviewer'], act('legal-review', { opinion: 'agrees' })],
  ]);
  const preview = { kind: 'reply', act: { ...decided, on }, letter };
  await office.must(staff['office-head'], 'POST', `/api/staff/foi/cases/${id}/letter-preview`, preview);
  const seen = await office.acts(id, 8, on, [
    [staff['office-head'], decided, letter],
    [officer, act('third-party-notified', { consultation: 'c1' }), notice],
    [officer, act('served', { method: 'electronic' })],
  ]);
  for (const each of seen.letters) {
    for (const form of ['pdf', 'docx']) await office.must(officer, 'GET', `/api/staff/foi/letters/${each.id}/${form}`);
  }
  const view = (await applicant(sent, 'lookup', {})).json<FoiCaseView>();
  for (const each of view.letters ?? []) {
    await applicant(sent, 'letter', { letter: each.id });
    for (const file of each.attachments) {
      const got = await applicant(sent, 'letter', { letter: each.id, attachment: file.id });
      // What went out was covered: neither the words nor what the program wrote beside them are in it.
      expect(got.bytes.includes(SEALED.pdf)).toBe(false);
    }
  }
  await applicant(sent, 'act', { act: 'correction-asked', text: SEALED.correction });
  await applicant(sent, 'rating', { score: 4, words: SEALED.rating });
  await office.acts(id, 12, on, [
    [officer, act('correction-answered', { outcome: 'corrected' }), { facts: SEALED.facts }],
  ]);
  const text = { title: '门诊共济资金收支情况', body: '二〇二五年收入一百万元，支出九十万元。' };
  const path = `/api/staff/foi/cases/${id}/public`;
  const telling = await office.call(staff['office-head'], 'POST', path, {
    ...text,
    department: 'yibao',
    topics: ['yiliao'],
    body: `${SEALED.name}问的收支：收入一百万元。`,
  });
  open.push(['making public what tells who asked', telling.text]);
  expect(telling.status).toBe(422);
  const made = await office.must(staff['office-head'], 'POST', path, {
    ...text,
    department: 'yibao',
    topics: ['yiliao'],
  });
  return made.json<FoiMadePublic>();
};

/** Errors of every kind, with canaries in what caused them. */
const provoke = async (sent: SentRequest): Promise<void> => {
  const { number } = sent;
  for (const [who, method, path, body] of faultyCalls(staff, sent, on)) {
    const answer = await office.call(who, method, path, body);
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
    open.push([`${method} ${path.split(/[?%]/)[0] ?? ''}`, answer.text]);
  }
  const broken = await fetch(`${server.address}/api/foi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `broken-key-${number}-0000` },
    body: `{"applicant": {"name": "${SEALED.name}", "phone": ${SEALED.idNumber}oops`,
  });
  open.push(['broken JSON', await broken.text()]);
};

/** The store refuses in the middle of writing: its message may not repeat what was written. */
const provokeFaults = async (sent: SentRequest): Promise<void> => {
  const rename = (from: string, to: string) =>
    withStore((store) =>
      store.write((trx) => sql`ALTER TABLE ${sql.table(from)} RENAME TO ${sql.table(to)}`.execute(trx)),
    );
  const { number, code } = sent;
  for (const table of ['foi_comments', 'foi_ratings']) await rename(table, `${table}_away`);
  const answers = [
    await office.call(staff['foi-officer'], 'POST', `/api/staff/foi/cases/${sent.id}/comments`, {
      text: SEALED.comment,
    }),
    await office.call(null, 'POST', '/api/foi/rating', { number, code, score: 1, words: SEALED.rating }),
  ];
  for (const table of ['foi_comments', 'foi_ratings']) await rename(`${table}_away`, table);
  for (const { status, text } of answers) {
    expect(status).toBe(500);
    open.push(['a fault', text]);
  }
};

const readThePublicSide = async (made: FoiMadePublic): Promise<void> => {
  const document = (await office.must(null, 'GET', '/api/openapi.json')).json<Schema>();
  const paths = Object.entries(document['paths'] as Record<string, Schema>).flatMap(([path, methods]) =>
    'get' in methods && !path.startsWith('/api/staff') ? [path] : [],
  );
  expect(paths.length).toBeGreaterThan(20);
  const values: Readonly<Record<string, string>> = { year: String(thisYear), topic: 'yiliao', kind: 'notices' };
  const filled = paths.map((path) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? made.id));
  const searches = ALL.map(([, value]) => `/api/already-public?q=${encodeURIComponent(value)}`);
  const statistics = `/api/foi/statistics?year=${String(thisYear)}`;
  for (const path of [...filled, ...searches, statistics, '/docs', '/api/docs', '/sitemap.xml', '/nowhere']) {
    open.push([path.split('?')[0] ?? path, (await office.call(null, 'GET', path)).text]);
  }
};

/** What goes on about the year, and what those see who look after the others. */
const report = async (): Promise<void> => {
  const head = staff['office-head'];
  const path = `/api/staff/reports/${String(thisYear)}`;
  await office.must(head, 'PUT', `${path}/sections`, { sections: finishedSections() });
  for (const each of ['', '/export.html', '/export.docx', '/export.xlsx']) {
    open.push([path + each, (await office.call(head, 'GET', path + each)).text]);
  }
  open.push(['publishing', (await office.call(head, 'POST', `${path}/publish`, {})).text]);
  open.push(['audit', (await office.must(staff.inspector, 'GET', '/api/staff/audit?limit=200')).text]);
};

const joinTo = async (lead: SentRequest, { id }: SentRequest): Promise<void> => {
  const [path, body] = [`/api/staff/foi/cases/${id}/joining`, { lead: lead.id, reason: SEALED.joinReason }];
  expect((await office.must(staff['foi-officer'], 'POST', path, body)).text).toContain(SEALED.joinReason);
  open.push(['joining refused', (await office.call(staff['legal-reviewer'], 'POST', path, body)).text]);
};

describe('what applicants and staff write about a case', () => {
  it('stays out of logs, public answers, errors, the audit log, the outbox and the bytes of the store', async () => {
    const officer = staff['foi-officer'];
    const sent = await office.submit(officer, somebody);
    const other = await office.submit(officer, company);
    await joinTo(sent, other);
    const made = await liveThrough(sent);
    await office.acts(other.id, 2, on, [
      [officer, act('assigned', { department: 'yibao' })],
      [officer, act('other-organ-asked', { consultation: 'c1' }), consultee],
    ]);
    await office.must(officer, 'POST', '/api/staff/foi/queue', { view: 'all', words: SEALED.name });
    await office.must(officer, 'PUT', '/api/staff/foi/filters', {
      filters: [{ name: '常用', query: { words: SEALED.name } }],
    });
    open.push(...(await askOthers(office, officer, elsewhere.handler, other)));
    const review = { outcome: 'still-refused', ground: SEALED.reviewGround };
    const reviewing = `/api/staff/foi/cases/${other.id}/refusal-review`;
    open.push(['refusal review', (await office.call(staff['office-head'], 'POST', reviewing, review)).text]);
    await provoke(sent);
    await readThePublicSide(made);
    await report();
    await provokeFaults(sent);
    // Lines of the log follow the answers.
    await wait(300);
    await server.kill();

    for (const [where, text] of open) expect([where, namesIn(text, ALL)]).toEqual([where, []]);
    // Nor does the address of what was made public lead back to the case.
    for (const [where, text] of open) expect([where, text.includes(sent.id)]).toEqual([where, false]);
    expect(server.output()).toContain('"route":"/api/staff/foi/cases/:id/acts"');
    expect(namesIn(server.output(), ALL)).toEqual([]);
    const rows = await withStore(async ({ read }) => [
      await read.selectFrom('audit_log').selectAll().execute(),
      await read.selectFrom('outbox').selectAll().execute(),
    ]);
    expect(rows.map((of) => of.length > 5)).toEqual([true, true]);
    expect(namesIn(JSON.stringify(rows), ALL)).toEqual([]);
  }, 180_000);

  it('is sealed in the files of the store, in whatever encoding one looks', () => {
    for (const each of [file, `${file}-wal`].filter((path) => existsSync(path))) {
      const bytes = readFileSync(each);
      const found = Object.entries(SEALED).filter(([, value]) =>
        encodings(value).some((spelt) => bytes.includes(spelt)),
      );
      expect([each, found.map(([name]) => name)]).toEqual([each, []]);
    }
    // The search itself works: what is no secret is found.
    const whole = Buffer.concat(
      [file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path)),
    );
    expect(whole.includes(Buffer.from(directory.departments[0]!.name))).toBe(true);
  });
});
