import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import { askLink, type LinkAnswer } from './ask-link';

declare module '../../../platform/db/tables' {
  interface Tables {
    proofreading_links: {
      address: string;
      outcome: LinkAnswer['outcome'];
      status: number;
      asked_at: string;
    };
  }
}

export interface Known extends LinkAnswer {
  readonly askedAt: number;
}

export interface LinkBookDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ask?: (address: string) => Promise<LinkAnswer>;
}

const HOUR_MS = 60 * 60 * 1_000;
/** What answered stays true for a day; what did not may have been a bad moment. */
const GOOD_FOR_MS = 24 * HOUR_MS;
const BAD_FOR_MS = HOUR_MS;
/** Where people are waiting for it. */
const BAD_AGAIN_MS = 5 * 60 * 1_000;
const KEPT_MS = 30 * GOOD_FOR_MS;
const AT_ONCE = 4;
const MOST_WAITING = 500;
const LONGEST = 2_000;

/** What is known of links, and the queue of those to be asked. A check is never kept waiting for somebody else's server. */
export class LinkBook {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #ask: (address: string) => Promise<LinkAnswer>;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Set<string>();
  #isLoaded = false;
  #working: Promise<void> | undefined;

  constructor({ store, clock, ask = askLink }: LinkBookDeps) {
    this.#store = store;
    this.#clock = clock;
    this.#ask = ask;
  }

  /** What is known now; what is not, or is old, is asked for in the background. */
  outcomeOf(address: string): LinkAnswer | undefined {
    if (address.length > LONGEST) return undefined;
    const known = this.#known.get(address);
    const age = known ? this.#clock.now().getTime() - known.askedAt : Infinity;
    if (age > (known?.outcome === 'reached' ? GOOD_FOR_MS : BAD_FOR_MS) && this.#waiting.size < MOST_WAITING)
      this.#waiting.add(address);
    return known;
  }

  /** As `outcomeOf`, before an event: what was not asked since then is asked again, and what is dead every few minutes. */
  answerSince(address: string, since: Date): Known | undefined {
    if (address.length > LONGEST) return undefined;
    const known = this.#known.get(address);
    const isBad = known !== undefined && known.outcome !== 'reached';
    const goodUntil = isBad ? known.askedAt + BAD_AGAIN_MS : Infinity;
    if (known === undefined || known.askedAt < since.getTime() || goodUntil <= this.#clock.now().getTime())
      this.#waiting.add(address);
    return known;
  }

  /** Asks what waits; to be called each second. Calls meet in one round. */
  work(): Promise<void> {
    if (this.#isLoaded && this.#waiting.size === 0) return Promise.resolve();
    this.#working ??= this.#round().finally(() => (this.#working = undefined));
    return this.#working;
  }

  /** Forgets what nobody asked about for a month. */
  async turnDay(): Promise<void> {
    const oldest = new Date(this.#clock.now().getTime() - KEPT_MS).toISOString();
    await this.#store.write((trx) => trx.deleteFrom('proofreading_links').where('asked_at', '<', oldest).execute());
  }

  async #round(): Promise<void> {
    if (!this.#isLoaded) await this.#load();
    const addresses = [...this.#waiting].slice(0, AT_ONCE);
    const answers = await Promise.all(
      addresses.map(async (address) => ({ address, answer: await this.#ask(address) })),
    );
    const now = this.#clock.now();
    for (const { address, answer } of answers) {
      this.#known.set(address, { ...answer, askedAt: now.getTime() });
      this.#waiting.delete(address);
    }
    if (answers.length > 0) await this.#keep(answers, now.toISOString());
  }

  async #load(): Promise<void> {
    const rows = await this.#store.read.selectFrom('proofreading_links').selectAll().execute();
    for (const { address, outcome, status, asked_at: askedAt } of rows)
      if (!this.#known.has(address)) this.#known.set(address, { outcome, status, askedAt: Date.parse(askedAt) });
    this.#isLoaded = true;
  }

  async #keep(answers: readonly { address: string; answer: LinkAnswer }[], askedAt: string): Promise<void> {
    await this.#store.write(async (trx) => {
      for (const { address, answer } of answers) {
        const columns = { outcome: answer.outcome, status: answer.status, asked_at: askedAt };
        await trx
          .insertInto('proofreading_links')
          .values({ address, ...columns })
          .onConflict((conflict) => conflict.column('address').doUpdateSet(columns))
          .execute();
      }
    });
  }
}
