import type { ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptAct } from '../../../contract/manuscript-act';
import type { StaffRole } from '../../../domain/staff';
import type { Engine } from '../foi/engines';
import { runCity, type CityOptions, type RunningCity } from '../running-city';
import { withDirectory } from '../small-city';
import {
  codeOf,
  enterPassword,
  headersFrom,
  makePerson,
  post,
  SECOND_PASSWORD,
  settle,
  type Person,
  type StaffHeaders,
} from '../staff/signed-in';

export interface Worker extends Person {
  readonly headers: StaffHeaders;
  readonly secret: string;
}

/** What a refusal or an answer says. */
export interface Told<T> {
  readonly status: number;
  readonly body: T & { readonly code?: string; readonly title?: string };
}

export const PATH = '/api/staff/manuscripts';

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for the server's own heartbeat to have done something. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error('it did not happen');
}

/** A running city with an office that writes, reviews and publishes; each request goes the way a browser's does. */
export class Newsroom {
  readonly city: RunningCity;
  readonly #people = new Map<string, Worker>();
  #keys = 0;

  private constructor(city: RunningCity) {
    this.city = city;
  }

  static async open(engine: Engine, given: Pick<CityOptions, 'askLink'> = {}): Promise<Newsroom> {
    return new Newsroom(await withDirectory(await runCity({ engine, ...given })));
  }

  /** Somebody with this role, or with all of these; the same one for the same name. */
  async who(role: StaffRole | readonly StaffRole[], name = String(role)): Promise<Worker> {
    const known = this.#people.get(name);
    if (known) return known;
    const person = await makePerson(this.city, role, 'yibao');
    const worker = { ...person, ...(await settle(this.city, person)) };
    this.#people.set(name, worker);
    return worker;
  }

  /** Time passes; sessions end meanwhile, and everybody signs in again. */
  async passes(ms: number): Promise<void> {
    const { clock } = this.city;
    clock.set(new Date(clock.now().getTime() + ms).toISOString());
    for (const [name, worker] of this.#people) {
      const { ticket } = await enterPassword(this.city, worker.account, SECOND_PASSWORD);
      const code = codeOf(worker.secret, clock.now());
      const answer = await post(this.city, '/api/staff/session/code', { ticket, code });
      this.#people.set(name, { ...worker, headers: headersFrom(answer.headers['set-cookie']) });
    }
  }

  async ask<T>(
    by: Worker,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    key?: string,
  ): Promise<Told<T>> {
    this.#keys += 1;
    const answer = await this.city.app.inject({
      method,
      url,
      headers: { ...by.headers, 'idempotency-key': key ?? `newsroom-key-${String(this.#keys).padStart(8, '0')}` },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json<Told<T>['body']>() };
  }

  async must<T>(by: Worker, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<T> {
    const { status, body } = await this.ask<T>(by, method, url, payload);
    if (status !== 200) throw new Error(`${method} ${url}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async view(by: Worker, id: string): Promise<ManuscriptView> {
    return this.must<ManuscriptView>(by, 'GET', `${PATH}/${id}`);
  }

  act(by: Worker, id: string, act: object, more: object = {}): Promise<Told<ManuscriptView>> {
    return this.ask<ManuscriptView>(by, 'POST', `${PATH}/${id}/acts`, { act, ...more });
  }

  /** The act, on the text as it stands; throws where it is refused. */
  async does(by: Worker, id: string, act: Partial<ManuscriptAct> & { kind: string }, more: object = {}) {
    const { hash } = await this.view(by, id);
    const needsHash = /^(approve|return|secrecy|sign-off|publish|schedule|emergency)/.test(act.kind);
    const { status, body } = await this.act(by, id, { ...(needsHash ? { hash } : {}), ...act }, more);
    if (status !== 200) throw new Error(`${act.kind}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** A notice that could be published. */
  async notice(title = '关于停水的通知', more: object = {}): Promise<ManuscriptView> {
    const content = {
      title,
      summary: '',
      department: 'yibao',
      topics: ['yiliao'],
      body: '正文第一段。\n正文第二段。',
      related: [],
    };
    return this.must<ManuscriptView>(await this.who('editor'), 'POST', PATH, {
      kind: 'notices',
      content: { ...content, ...more },
      disclosure: { attribute: 'proactive' },
    });
  }

  /** Says of every part that it may be public. */
  async clears(id: string, by?: Worker) {
    const reviewer = by ?? (await this.who('secrecy-reviewer'));
    const { secrecy } = await this.view(reviewer, id);
    const conclusions = secrecy.map((part) => ({ part: part.id, conclusion: 'may-be-public', basis: '不涉密' }));
    return this.does(reviewer, id, { kind: 'secrecy', conclusions } as never);
  }

  /** Submitted, reviewed twice and cleared: all that is left is the sign-off. */
  async reviewed(id: string): Promise<void> {
    await this.does(await this.who('editor'), id, { kind: 'submit' });
    await this.does(await this.who('reviewer', 'first'), id, { kind: 'approve-first' });
    await this.does(await this.who('reviewer', 'second'), id, { kind: 'approve-second' });
    await this.clears(id);
  }

  async signsOff(id: string, then: 'release' | 'wait' = 'release') {
    return this.does(await this.who('publisher'), id, { kind: 'sign-off', then });
  }

  stop(): Promise<void> {
    return this.city.stop();
  }
}
