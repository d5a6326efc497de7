import type { FoiCaseView, FoiSubmission } from '../../../contract/foi';
import type { DeskCase, DeskReceipt, DeskRegistration } from '../../../contract/foi-desk';
import type { FoiLetterInput } from '../../../contract/foi-letter';
import { civilDateOf, daysBetween } from '../../../domain/calendar';
import type { CaseEventKind } from '../../../domain/foi/case';
import type { StaffRole } from '../../../domain/staff';
import type { App } from '../../../server/platform/http/app-type';
import { runCity, type CityOptions, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import {
  codeOf,
  DEPARTMENT,
  enterPassword,
  headersFrom,
  makePerson,
  post,
  SECOND_PASSWORD,
  settle,
  type Person,
  type StaffHeaders,
} from '../staff/signed-in';
import { embedded, type Engine } from './engines';
import { newKey, person as applicant } from './forms';

type Answer = Awaited<ReturnType<App['inject']>>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** Somebody with one role; handlers sit in the department that holds the case. */
export type Who = StaffRole | `handler@${string}`;

export interface Sent {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** An event; of today unless it says otherwise. */
export interface Act {
  readonly kind: CaseEventKind;
  readonly on?: string;
  readonly [field: string]: unknown;
}

/** What goes with an act: what the letter says, and a note for colleagues. */
export interface With {
  readonly letter?: FoiLetterInput;
  readonly note?: string;
  readonly key?: string;
  /** Revisions of drafts that were seen. */
  readonly draft?: number;
  readonly reviewed?: number;
}

/** The whole server with people who sign in for real, and an applicant who has a number and a code. */
export interface Office extends RunningCity {
  /** The clock goes to nine in the morning of a day. */
  goTo(day: string): void;
  today(): string;
  /** Headers of somebody with that role, signed in for real. */
  as(who: Who): Promise<StaffHeaders>;
  ask(who: Who, method: Method, path: string, payload?: object, key?: string): Promise<Answer>;
  /** An act of today, or of `on`; the answer as it is, refused or not. */
  tryAct(who: Who, sent: Sent, event: Act, more?: With): Promise<Answer>;
  /** The same, throwing where it is refused. */
  act(who: Who, sent: Sent, event: Act, more?: With): Promise<DeskCase>;
  desk(sent: Sent, who?: Who): Promise<DeskCase>;
  sendOnline(submission?: FoiSubmission): Promise<Sent>;
  register(registration: Partial<DeskRegistration>): Promise<Sent & { readonly receipt: DeskReceipt }>;
  /** What the applicant sees. */
  lookUp(sent: Sent): Promise<FoiCaseView>;
  tryApplicant(sent: Sent, url: string, body: object): Promise<Answer>;
  applicant(sent: Sent, body: object): Promise<FoiCaseView>;
  openLetter(sent: Pick<Sent, 'number' | 'code'>, letter: string, attachment?: string): Promise<Answer>;
  attach(who: Who, sent: Sent, content: Buffer, purpose: string): Promise<{ id: string; name: string }>;
}

const departments = [
  ...directory.departments,
  { ...directory.departments[0]!, id: 'minzheng', name: '临溪市民政局', shortName: '市民政局' },
];

/** An answer's body where it is the one expected. */
const must = (answer: Answer, status: number): unknown => {
  if (answer.statusCode !== status) throw new Error(`${String(answer.statusCode)} ${answer.body}`);
  return answer.json<unknown>();
};

interface Member {
  readonly person: Person;
  readonly secret: string;
  readonly headers: StaffHeaders;
}
interface Present {
  readonly since: string;
  readonly signedInOn: string;
  readonly member: Promise<Member>;
}

/** A password serves 90 days; then somebody new sits at the desk. So it is after a test turned the clock back. */
const LONG_DAYS = 80;

/** Signs people in, once a day each, as they come to work. */
const doorman = (city: RunningCity, today: () => string) => {
  const present = new Map<Who, Present>();
  const settleIn = async (who: Who): Promise<Member> => {
    const [role, department = DEPARTMENT] = who.split('@') as [StaffRole, string?];
    const person = await makePerson(city, role, department);
    return { person, ...(await settle(city, person)) };
  };
  const comeBack = async ({ person, secret }: Member): Promise<Member> => {
    const { ticket } = await enterPassword(city, person.account, SECOND_PASSWORD);
    const code = codeOf(secret, city.clock.now());
    const answer = await post(city, '/api/staff/session/code', { ticket, code });
    must(answer, 200);
    return { person, secret, headers: headersFrom(answer.headers['set-cookie']) };
  };
  return async (who: Who): Promise<StaffHeaders> => {
    const [known, day] = [present.get(who), today()];
    if (!known || day < known.signedInOn || daysBetween(known.since, day) > LONG_DAYS)
      present.set(who, { since: day, signedInOn: day, member: settleIn(who) });
    else if (known.signedInOn !== day)
      present.set(who, { ...known, signedInOn: day, member: known.member.then(comeBack) });
    return (await present.get(who)!.member).headers;
  };
};

const multipart = (content: Buffer, purpose: string): { type: string; payload: Buffer } => {
  const boundary = 'a-line-between-the-parts';
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\n${purpose}\r\n--${boundary}\r\n` +
    'content-disposition: form-data; name="file"; filename="文件.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

/** What the applicant does, and sees. */
const counter = (city: RunningCity) => {
  const tryApplicant = ({ number, code }: Sent, url: string, body: object) =>
    city.app.inject({
      method: 'POST',
      url,
      headers: { 'idempotency-key': newKey() },
      payload: { number, code, ...body },
    });
  return {
    tryApplicant,
    lookUp: async (sent: Sent) => must(await tryApplicant(sent, '/api/foi/lookup', {}), 200) as FoiCaseView,
    applicant: async (sent: Sent, body: object) =>
      must(await tryApplicant(sent, '/api/foi/act', body), 200) as FoiCaseView,
    openLetter: ({ number, code }: Pick<Sent, 'number' | 'code'>, letter: string, attachment?: string) =>
      city.app.inject({
        method: 'POST',
        url: '/api/foi/letter',
        payload: { number, code, letter, ...(attachment === undefined ? {} : { attachment }) },
      }),
  };
};

export const runOffice = async (
  engine: Engine = embedded,
  firstDay = '2026-03-02',
  options: Omit<CityOptions, 'engine'> = {},
): Promise<Office> => {
  const city = await runCity({ engine, ...options });
  await city.publish('directory', { ...directory, departments });
  const goTo = (day: string): void => {
    city.clock.set(`${day}T09:00:00+08:00`);
  };
  goTo(firstDay);
  const today = (): string => civilDateOf(city.clock.now());
  const headersOf = doorman(city, today);
  const ask: Office['ask'] = async (who, method, path, payload, key = newKey()) =>
    city.app.inject({
      method,
      url: `/api/staff${path}`,
      headers: { ...(await headersOf(who)), 'idempotency-key': key },
      ...(payload ? { payload } : {}),
    });
  const desk: Office['desk'] = async ({ id }, who = 'foi-officer') =>
    must(await ask(who, 'GET', `/foi/cases/${id}`), 200) as DeskCase;
  const known = async (receipt: DeskReceipt): Promise<Sent> => {
    const { number, lookupCode: code } = receipt;
    const { id } = await city.store.read
      .selectFrom('foi_requests')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    return { id, number, code };
  };
  const tryAct: Office['tryAct'] = async (who, sent, event, { key, ...more } = {}) => {
    const { sequence } = await desk(sent, 'foi-officer');
    const payload = { sequence, act: { on: today(), ...event }, ...more };
    return ask(who, 'POST', `/foi/cases/${sent.id}/acts`, payload, key);
  };
  return {
    ...city,
    ...counter(city),
    goTo,
    today,
    as: headersOf,
    ask,
    desk,
    tryAct,
    act: async (...given) => must(await tryAct(...given), 200) as DeskCase,
    async sendOnline(submission = applicant) {
      const headers = { 'idempotency-key': newKey() };
      const answer = await city.app.inject({ method: 'POST', url: '/api/foi', headers, payload: submission });
      return known(must(answer, 201) as DeskReceipt);
    },
    async register(registration) {
      const whole = { submission: applicant, channel: 'in-person', cameOn: today(), confirmed: false, ...registration };
      const receipt = must(await ask('foi-officer', 'POST', '/foi/cases', whole), 201) as DeskReceipt;
      return { ...(await known(receipt)), receipt };
    },
    async attach(who, sent, content, purpose) {
      const { type, payload } = multipart(content, purpose);
      const headers = { ...(await headersOf(who)), 'content-type': type };
      const url = `/api/staff/foi/cases/${sent.id}/attachments`;
      return must(await city.app.inject({ method: 'POST', url, headers, payload }), 201) as {
        id: string;
        name: string;
      };
    },
  };
};
