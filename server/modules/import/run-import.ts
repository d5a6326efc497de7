import { createHash } from 'node:crypto';
import type { PolicyContent } from '../../../contract/policy';
import { hasNumberedClauses, splitClauses } from '../../../domain/clause';
import type { Item, Place, RejectedRecord } from './item';
import { readPolicy } from './policy-fields';

/** What became of one document. */
export type Published =
  { readonly state: 'new' | 'new-edition' | 'unchanged' } | { readonly state: 'refused'; readonly reason: string };

/** Publishes documents in one transaction and answers after it is committed, in the order given. */
export type PublishPolicies = (contents: readonly PolicyContent[]) => Promise<readonly Published[]>;

export interface Counts {
  /** Records that were read, bad ones included. */
  read: number;
  new: number;
  'new-edition': number;
  unchanged: number;
  rejected: number;
  /** Of the documents taken, those with numbered clauses. */
  withClauses: number;
}

export interface ImportDeps {
  readonly publish: PublishPolicies;
  /** Called with each rejected record before the next is read. */
  readonly reject: (record: RejectedRecord) => Promise<void>;
  /** Called after each transaction. */
  readonly progress: (counts: Readonly<Counts>) => void;
  /** After it, the batch at hand is finished and no other begun. */
  readonly signal?: AbortSignal;
}

export interface ImportResult {
  readonly counts: Readonly<Counts>;
  /** Fields that have no place in a policy document, with the number of records that had them. */
  readonly unused: ReadonlyMap<string, number>;
  readonly stopped: boolean;
}

interface Waiting {
  readonly at: Place;
  readonly content: PolicyContent;
  readonly record: unknown;
}

const BATCH_DOCUMENTS = 50;
const BATCH_CHARACTERS = 2_000_000;

class ImportRun {
  readonly counts: Counts = { read: 0, new: 0, 'new-edition': 0, unchanged: 0, rejected: 0, withClauses: 0 };
  readonly unused = new Map<string, number>();
  readonly #deps: ImportDeps;
  /** Ids seen in this run: the same id twice would make one record an edition of the other, and lose it. */
  readonly #seen = new Map<string, { at: Place; hash: string }>();
  #batch: Waiting[] = [];
  #characters = 0;

  constructor(deps: ImportDeps) {
    this.#deps = deps;
  }

  async take(item: Item): Promise<void> {
    this.counts.read += 1;
    if (item.is === 'rejected') return this.#reject(item);
    const { at, fields: record } = item;
    const policy = readPolicy(item);
    if (!policy.ok) return this.#reject({ at, reason: policy.reason, record });
    const { content } = policy;
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64');
    const first = this.#seen.get(content.sourceId);
    if (first && first.hash !== hash) {
      const where = `${first.at.file} 第 ${first.at.line} 行`;
      return this.#reject({ at, reason: `编号 ${content.sourceId} 已经用于 ${where} 的另一份文件`, record });
    }
    if (!first) this.#seen.set(content.sourceId, { at, hash });
    for (const field of policy.unused) this.unused.set(field, (this.unused.get(field) ?? 0) + 1);
    this.#batch.push({ at, content, record });
    this.#characters += content.body.length;
    if (this.#batch.length >= BATCH_DOCUMENTS || this.#characters >= BATCH_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    if (batch.length === 0) return;
    const outcomes = await this.#publish(batch);
    for (const [index, waiting] of batch.entries()) {
      const outcome = outcomes[index] ?? { state: 'refused', reason: '发布时没有得到结果' };
      if (outcome.state === 'refused') {
        await this.#reject({ at: waiting.at, reason: outcome.reason, record: waiting.record });
        continue;
      }
      this.counts[outcome.state] += 1;
      if (hasNumberedClauses(splitClauses(waiting.content.body))) this.counts.withClauses += 1;
    }
    this.#deps.progress(this.counts);
  }

  /** A fault in one document must not cost the others of its batch: they are then published one by one. */
  async #publish(batch: readonly Waiting[]): Promise<readonly Published[]> {
    try {
      return await this.#deps.publish(batch.map(({ content }) => content));
    } catch (fault) {
      if (batch.length === 1) throw fault;
      const outcomes: Published[] = [];
      let faults = 0;
      for (const { content } of batch) {
        const [outcome] = await this.#deps.publish([content]).catch((error: unknown): Published[] => {
          faults += 1;
          return [
            { state: 'refused', reason: `发布时出错：${error instanceof Error ? error.message : String(error)}` },
          ];
        });
        if (outcome) outcomes.push(outcome);
      }
      // When nothing goes through it is the store that fails, and not the documents.
      if (faults === batch.length) throw fault;
      return outcomes;
    }
  }

  async #reject(record: RejectedRecord): Promise<void> {
    this.counts.rejected += 1;
    await this.#deps.reject({ at: record.at, reason: record.reason, record: record.record });
  }
}

/**
 * Imports records: each is published, found unchanged, or rejected with a reason; none is dropped.
 *
 * It commits in batches, so that it can be stopped or killed at any moment and run again: what is there already is unchanged.
 */
export async function runImport(items: AsyncIterable<Item>, deps: ImportDeps): Promise<ImportResult> {
  const run = new ImportRun(deps);
  let stopped = false;
  for await (const item of items) {
    if (deps.signal?.aborted === true) {
      stopped = true;
      break;
    }
    await run.take(item);
  }
  await run.flush();
  return { counts: run.counts, unused: run.unused, stopped };
}
