import { civilDateOf } from '../../../domain/calendar';
import type { Clock } from '../clock';
import type { Store, Trx } from '../db/store';
import { RE_RENDER } from './dependents';
import type { PublishOutcome } from './outcome';
import { PageLook } from './render-context';
import { checkShape } from './check-content';
import type { Resource } from './resource';
import { examine, type Examined, type Unpublished } from './examine';
import { publishInside, renderAgain, showAgainInside, type Inside, type Written } from './publish-inside';
import type { DocumentKind } from './tables';
import { withdrawInside, type WithdrawOutcome, type WithdrawRequest } from './withdraw-inside';

export interface PublishRequest {
  readonly kind: DocumentKind;
  /** As contract/*.ts `…Content` has it. */
  readonly content: unknown;
  /** Who did it, for the audit log: an office or a command, never a private name. */
  readonly actor: string;
  /** A release on purpose: what was withdrawn is shown again by it, even in the very same words. */
  readonly again?: boolean;
}

/** Publishes inside a transaction that is open; a refusal leaves it as it was. */
export type Publish = (request: PublishRequest) => Promise<PublishOutcome>;
/** Withdraws inside a transaction that is open; a refusal leaves it as it was. */
export type Withdraw = (request: WithdrawRequest) => Promise<WithdrawOutcome>;

export interface Publisher {
  publish(request: PublishRequest): Promise<PublishOutcome>;
  /** Several in one transaction, in this order; a refused one leaves the others alone. */
  publishAll(requests: readonly PublishRequest[]): Promise<PublishOutcome[]>;
  /** One transaction for what is published and for the tables that belong to it; when `work` throws, nothing is done. */
  within<T>(work: (trx: Trx, publish: Publish, withdraw: Withdraw) => Promise<T>): Promise<T>;
  /** 撤回: addresses stay and say why. */
  withdraw(request: WithdrawRequest): Promise<WithdrawOutcome>;
  /** Shows a withdrawn document again as it was; false when it is not withdrawn. */
  showAgain(documentId: string, actor: string): Promise<boolean>;
  /**
   * What would stand against a publication, and the pages that it would give. It writes nothing.
   *
   * @param db - a transaction, or what is committed
   * @param before - what would be published before it, in the same transaction
   */
  examine(db: Store['read'], unpublished: Unpublished, before?: readonly Unpublished[]): Promise<Examined>;
  /** Renders again what depends on what was published; publish does it by itself unless `later`. */
  settle(): Promise<void>;
  /** Renders again what changes with the day: to be called after midnight in Asia/Shanghai, and at the start. */
  turnDay(): Promise<void>;
  /** Called after COMMIT, before publish answers. */
  onChange(listener: () => Promise<void> | void): void;
}

export interface PublisherDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly resources: readonly Resource[];
  /** Leave pages that depend on a publication for `settle`: for imports, which would render them again and again. */
  readonly later?: boolean;
}

const DOCUMENTS_AT_ONCE = 25;

export class StorePublisher implements Publisher {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #later: boolean;
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #listeners: (() => Promise<void> | void)[] = [];
  #settling: Promise<void> | undefined;
  /** Publications that asked for it while it ran. */
  #asked = 0;

  constructor({ store, clock, resources, later = false }: PublisherDeps) {
    this.#store = store;
    this.#clock = clock;
    this.#later = later;
    this.#resources = new Map(resources.map((resource) => [resource.kind, resource]));
  }

  onChange(listener: () => Promise<void> | void): void {
    this.#listeners.push(listener);
  }

  async publish(request: PublishRequest): Promise<PublishOutcome> {
    const [outcome] = await this.publishAll([request]);
    if (outcome === undefined) throw new Error('A publication without an outcome.');
    return outcome;
  }

  publishAll(requests: readonly PublishRequest[]): Promise<PublishOutcome[]> {
    return this.within(async (_trx, publish) => {
      const outcomes: PublishOutcome[] = [];
      for (const request of requests) outcomes.push(await publish(request));
      return outcomes;
    });
  }

  examine(db: Store['read'], unpublished: Unpublished, before: readonly Unpublished[] = []): Promise<Examined> {
    return examine({ db, at: this.#clock.now() }, this.#resources, unpublished, before);
  }

  within<T>(work: (trx: Trx, publish: Publish, withdraw: Withdraw) => Promise<T>): Promise<T> {
    return this.#inside((inside) =>
      work(
        inside.trx,
        (request) => this.#publishOne(inside, request),
        (request) => withdrawInside(inside, request),
      ),
    );
  }

  withdraw(request: WithdrawRequest): Promise<WithdrawOutcome> {
    return this.#inside((inside) => withdrawInside(inside, request));
  }

  showAgain(documentId: string, actor: string): Promise<boolean> {
    return this.#inside((inside) => showAgainInside(inside, documentId, this.#resources, actor));
  }

  /** One transaction, and afterwards what has to follow it. */
  async #inside<T>(work: (inside: Inside) => Promise<T>): Promise<T> {
    const { done, written } = await this.#store.write(async (trx) => {
      const inside = await this.#begin(trx);
      const done = await work(inside);
      return { done, written: inside.written };
    });
    await this.#tell(written);
    if (written.stale && !this.#later) await this.settle();
    return done;
  }

  async #publishOne(inside: Inside, { kind, content, actor, again }: PublishRequest): Promise<PublishOutcome> {
    const resource = this.#resources.get(kind);
    if (!resource) return { state: 'refused', refusals: [{ code: 'publishing.unknown-kind', found: kind }] };
    const checked = checkShape(resource, content);
    if (!checked.ok) return { state: 'refused', refusals: checked.refusals };
    return publishInside(inside, resource, checked.value as { sourceId: string }, { actor, again: again ?? false });
  }

  /** One publication at a time, on PostgreSQL too: the order of changes is then the order of commits. */
  async #begin(trx: Trx): Promise<Inside> {
    await this.#store.lockRow(trx, 'counters', 'publication');
    const at = this.#clock.now();
    return { trx, at, today: civilDateOf(at), look: new PageLook(trx), written: { changed: false, stale: false } };
  }

  async #tell({ changed }: Written): Promise<void> {
    if (changed) for (const listener of this.#listeners) await listener();
  }

  settle(): Promise<void> {
    if (this.#settling) {
      // Whoever waits for it wants his own publication in it, which may have come after the last look.
      this.#asked += 1;
      return this.#settling;
    }
    this.#settling = this.#settleAll().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  async #settleAll(): Promise<void> {
    for (let answered = -1; answered < this.#asked;) {
      answered = this.#asked;
      while (await this.#settleSome());
    }
  }

  async #settleSome(): Promise<boolean> {
    const waiting = await this.#store.read
      .selectFrom('outbox')
      .select(['id', 'subject'])
      .where('topic', '=', RE_RENDER)
      .limit(DOCUMENTS_AT_ONCE)
      .execute();
    if (waiting.length === 0) return false;
    const written = await this.#store.write(async (trx) => {
      const inside = await this.#begin(trx);
      for (const { id, subject } of waiting) {
        const taken = await trx.deleteFrom('outbox').where('id', '=', id).executeTakeFirst();
        if (taken.numDeletedRows > 0n) await renderAgain(inside, subject, this.#resources);
      }
      return inside.written;
    });
    await this.#tell(written);
    return true;
  }

  async turnDay(): Promise<void> {
    const today = civilDateOf(this.#clock.now());
    const due = await this.#store.read
      .selectFrom('published')
      .select('document_id')
      .distinct()
      .where('changes_on', '<=', today)
      .where('state', '=', 'shown')
      .execute();
    for (const { document_id } of due) {
      const written = await this.#store.write(async (trx) => {
        const inside = await this.#begin(trx);
        await renderAgain(inside, document_id, this.#resources);
        return inside.written;
      });
      await this.#tell(written);
    }
    await this.settle();
  }
}
