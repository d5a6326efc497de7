import { oneAtATime } from '../../../platform/one-at-a-time';
import type { WechatClient } from '../../../platform/wechat/client';
import type { HandingDeps } from '../deps';
import { publishedEdition } from '../piece';
import { changeArticle, findArticle } from '../store';
import type { OfficialArticleRow } from '../tables';
import { handOverDraft, type Keep } from './draft';
import { inSeconds, problemOf, type Changes } from './outcome';
import { askOutcome, followPublication, submitArticle } from './publish';
import { removeArticle } from './remove';

/** Longer than any step takes: pictures of an article, each within the time-out of a call. */
const HELD_S = 300;
const LOOK_AGAIN_S = 20 * 3_600;
const LOOKS_A_DAY = 50;

/** The next that is due, held so that no other process takes it. */
const takeNext = ({ store, clock }: HandingDeps): Promise<OfficialArticleRow | undefined> =>
  store.write(async (trx) => {
    const now = clock.now().toISOString();
    const due = await trx
      .selectFrom('official_articles')
      .select('id')
      .where('state', 'in', ['drafting', 'submitting', 'publishing', 'removing'])
      .where('next_try_at', '<=', now)
      .where('held_until', '<=', now)
      .orderBy('next_try_at')
      .limit(1)
      .executeTakeFirst();
    if (!due) return undefined;
    await store.lockRow(trx, 'official_articles', due.id);
    return trx
      .updateTable('official_articles')
      .set({ held_until: inSeconds(clock.now(), HELD_S) })
      .where('id', '=', due.id)
      .where('held_until', '<=', now)
      .returningAll()
      .executeTakeFirst();
  });

const isAnyDue = async ({ store, clock }: HandingDeps): Promise<boolean> => {
  const row = await store.read
    .selectFrom('official_articles')
    .select('id')
    .where('state', 'in', ['drafting', 'submitting', 'publishing', 'removing'])
    .where('next_try_at', '<=', clock.now().toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

async function change({ store, clock }: HandingDeps, id: string, changes: Changes): Promise<void> {
  await store.write(async (trx) => {
    await store.lockRow(trx, 'official_articles', id);
    const row = await findArticle(trx, id);
    if (row) await changeArticle(trx, row, clock.now(), changes);
  });
}

async function stepOf(deps: HandingDeps, account: WechatClient, row: OfficialArticleRow, keep: Keep): Promise<Changes> {
  switch (row.state) {
    case 'drafting':
      return handOverDraft(deps, account, row, keep);
    case 'submitting':
      return submitArticle(deps, account, row, keep, (await publishedEdition(deps, row.page)) === row.edition);
    case 'publishing':
      return followPublication(deps, account, row);
    default:
      return removeArticle(deps, account, row);
  }
}

/**
 * A fault of our own, which the account knows nothing of: staff are told that this attempt failed and when the next one is. What
 * was noted on the way stays, so that the next one goes on from there.
 *
 * @throws the fault, for the log
 */
async function sayWhyNot(deps: HandingDeps, { id, held_until }: OfficialArticleRow, cause: unknown): Promise<never> {
  await change(deps, id, { problem: problemOf('own-fault'), next_try_at: held_until });
  throw cause;
}

async function workThrough(deps: HandingDeps, account: WechatClient, isClosed: () => boolean): Promise<void> {
  if (!(await isAnyDue(deps))) return;
  while (!isClosed()) {
    const row = await takeNext(deps);
    if (!row) return;
    const changes = await stepOf(deps, account, row, (kept) => change(deps, row.id, kept)).catch((cause: unknown) =>
      sayWhyNot(deps, row, cause),
    );
    await change(deps, row.id, { ...changes, held_until: '' });
  }
}

export interface Handing {
  /** Begins what is due, and waits for nothing. */
  everySecond(): Promise<void>;
  /** Begins to look whether what was published is still there. */
  everyDay(): Promise<void>;
  /** Does what is due. */
  run(): Promise<void>;
  /** Lets the article in hand end. */
  close(): Promise<void>;
}

async function lookAtOne(deps: HandingDeps, account: WechatClient, row: OfficialArticleRow): Promise<void> {
  const told = row.publish_id === null ? undefined : await askOutcome(account, row.publish_id);
  const state = told?.outcome.state;
  const looked = { looked_at: deps.clock.now().toISOString() };
  await change(deps, row.id, state === 'gone' || state === 'banned' ? { ...looked, state } : looked);
}

async function lookAgain(deps: HandingDeps, account: WechatClient, isClosed: () => boolean): Promise<void> {
  const rows = await deps.store.read
    .selectFrom('official_articles')
    .selectAll()
    .where('state', '=', 'published')
    .where('looked_at', '<=', inSeconds(deps.clock.now(), -LOOK_AGAIN_S))
    .orderBy('looked_at')
    .limit(LOOKS_A_DAY)
    .execute();
  for (const row of rows) if (!isClosed()) await lookAtOne(deps, account, row);
}

/** Hands articles over to the account, one at a time, and goes on where it was stopped. */
export function createHanding(deps: HandingDeps, onFault: (cause: unknown) => void): Handing {
  const { account } = deps;
  let isClosed = false;
  const closed = (): boolean => isClosed;
  const underWay = new Set<Promise<void>>();
  const begin = (work: () => Promise<void>): Promise<void> => {
    const begun = work()
      .catch(onFault)
      .finally(() => underWay.delete(begun));
    underWay.add(begun);
    return Promise.resolve();
  };
  const run = oneAtATime(async () => {
    if (account && !isClosed) await workThrough(deps, account, closed);
  }, closed);
  return {
    run,
    everySecond: () => begin(run),
    everyDay: () =>
      begin(async () => {
        if (account) await lookAgain(deps, account, closed);
      }),
    async close() {
      isClosed = true;
      await Promise.all(underWay);
    },
  };
}
