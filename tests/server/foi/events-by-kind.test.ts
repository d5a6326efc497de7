import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { countUndone, refusedBefore } from '../../../server/modules/foi/refusal-review/store';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { embedded, type Place } from './engines';

/** Passes every query on and keeps it. */
class Listener implements KyselyPlugin {
  readonly heard: RootOperationNode[] = [];
  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    this.heard.push(node);
    return node;
  }
  transformResult<T>({ result }: { result: T }): Promise<T> {
    return Promise.resolve(result);
  }
}

describe('the review of refusals on the embedded engine', () => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await embedded.place();
    store = await openStore(place.config);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const planOf = async (ask: (db: Store['read']) => Promise<unknown>): Promise<string> => {
    const listener = new Listener();
    await ask(store.read.withPlugin(listener));
    const [node] = listener.heard;
    if (!node) throw new Error('nothing was asked');
    const { sql, parameters } = store.read.getExecutor().compileQuery(node, { queryId: 'plan' });
    const explained = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
    const { rows } = await store.read.executeQuery<{ detail: string }>(explained);
    return rows.map(({ detail }) => detail).join('\n');
  };

  it.each([
    ['lists', (db: Store['read']) => refusedBefore(db, { before: '2026-01-01', year: 2026, after: null, limit: 20 })],
    ['counts', (db: Store['read']) => countUndone(db, '2026-01-01', 2026)],
  ])('%s the decisions by their index, without reading every event (条例第十八条)', async (_, ask) => {
    const plan = await planOf(ask);
    expect(plan).toContain('foi_events_by_kind');
    expect(plan).not.toMatch(/SCAN foi_events\b/);
  });
});
