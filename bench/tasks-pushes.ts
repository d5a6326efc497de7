import { sql } from 'kysely';
import type { ExplainerContent } from '../contract/explainer';
import type { PolicyContent } from '../contract/policy';
import type { Mingbai } from '../server/app';
import { changedPieces } from '../server/modules/push/correction/changed';
import type { PushRow } from '../server/modules/push/tables';
import { newId } from '../server/platform/db/new-id';
import type { Store } from '../server/platform/db/store';
import { untilCompared } from '../tests/server/lineage/until-compared';
import { frozenFor, RULES, spokenFor } from './push-ground';

const PAGES = 250;
const CHANGED = 150;
const WITHDRAWN = 50;
const AT_ONCE = 50;

const policy = (number: number, amount: number): PolicyContent => ({
  sourceId: `policy-${String(number)}`,
  title: `第${String(number)}号补贴办法`,
  publishedOn: '2026-03-01',
  effectiveOn: '2026-04-01',
  topics: ['yiliao'],
  department: 'yibao',
  body: `第一条\u3000为了方便群众，制定本办法。\n第二条\u3000补贴每月${String(amount)}元。`,
});

const explainer = (number: number): ExplainerContent => ({
  sourceId: `explainer-${String(number)}`,
  title: `第${String(number)}号补贴图解`,
  summary: '一看就懂。',
  publishedOn: '2026-03-02',
  department: 'yibao',
  topics: ['yiliao'],
  policies: [`policy-${String(number)}`],
  blocks: [
    { kind: 'lead', text: '每月有补贴。', clauses: [{ policyId: `policy-${String(number)}`, anchor: 'art-2' }] },
  ],
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

async function publish(mingbai: Mingbai, kind: 'policies' | 'explainers', contents: readonly object[]): Promise<void> {
  for (let from = 0; from < contents.length; from += AT_ONCE) {
    const some = contents.slice(from, from + AT_ONCE);
    const outcomes = await mingbai.publisher.publishAll(some.map((content) => ({ kind, content, actor: 'bench' })));
    const refused = outcomes.find(({ state }) => state === 'refused');
    if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  }
}

/** Policies with explainers that cite them; of most the clause has changed since, and some were withdrawn. */
async function fillPages(store: Store, mingbai: Mingbai): Promise<void> {
  await publish(
    mingbai,
    'policies',
    numbers(PAGES).map((number) => policy(number, 100)),
  );
  await publish(mingbai, 'explainers', numbers(PAGES).map(explainer));
  await untilCompared(store);
  await publish(
    mingbai,
    'policies',
    numbers(CHANGED).map((number) => policy(number, 200)),
  );
  await untilCompared(store);
  for (const number of numbers(WITHDRAWN)) {
    const done = await mingbai.publisher.withdraw({
      ...{ kind: 'explainers', id: `explainer-${String(PAGES - number)}`, reason: 'content-wrong' },
      ...{ explanation: '金额写错，正在核实。', standing: 'never-valid', actor: 'bench' },
    });
    if (done.state === 'refused') throw new Error(`not withdrawn: ${JSON.stringify(done)}`);
  }
  await untilCompared(store);
}

/** A push that went out while its page had that edition. */
const sentPush = (number: number, page: { readonly kind: string; readonly id: string }, edition: number, now: Date) => {
  const at = new Date(now.getTime() - (3_000 - number) * 3_600_000).toISOString();
  const frozen = { ...frozenFor(RULES), edition, standing: page.kind === 'policies' ? 'in-force' : null };
  return {
    ...{
      id: newId(new Date(at)),
      number,
      version: 3,
      state: 'sent' as const,
      about_kind: page.kind,
      about_id: page.id,
    },
    ...{ spoken: JSON.stringify(spokenFor(['inbox'])), author_id: 'a', author_name: 'a', changed_at: at },
    ...{ starts_at: null, template: 1, plan: null, frozen: JSON.stringify(frozen), plan_hash: null, submitted_at: at },
    ...{ submitted_by: 'a', submitted_by_name: 'a', approved_at: at, approved_by: 'b', approved_by_name: 'b' },
    ...{ approved_hash: 'x', ended_at: null, ended_by_name: null, ended_reason: null, sending_since: at },
    ...{ matched_to: 0, matched_until: 0, sent_at: at, matched: 0, delivered: 0, no_consent: 0, failed: 0 },
    ...{
      suppressed: 0,
      open: 0,
      page_edition: edition,
      page_standing: frozen.standing,
      idempotency_hash: `bench-${String(number)}`,
      body_hash: 'x',
      corrects: null,
    },
  } satisfies PushRow;
};

async function fillDeliveries(store: Store, each: number, people: number): Promise<void> {
  await store.write(async (trx) => {
    await sql`INSERT INTO push_deliveries (push, subscriber, segment, state, channel, digest, attempts, at)
      SELECT p.number, s.number, 0, 'delivered', 'inbox', 0, 1, p.sent_at
      FROM pushes p JOIN subscribers s ON s.number > (p.number * 37) % ${people - each}
        AND s.number <= (p.number * 37) % ${people - each} + ${each}`.execute(trx);
    await trx.updateTable('pushes').set({ matched: each, delivered: each }).execute();
  });
}

/** What was decided about most of what has changed, and corrections that somebody has begun. */
async function decide(store: Store, pages: readonly { readonly kind: string; readonly id: string }[], now: Date) {
  let correction = 10_000;
  for (const [at, page] of pages.entries()) {
    const [piece] = await changedPieces(store.read, page);
    if (!piece || at % 10 > 7) continue;
    const begins = at % 10 === 7;
    if (begins) correction += 1;
    const made = { covers: JSON.stringify(piece.changes.map(({ key }) => key)), at: now.toISOString() };
    await store.write(async (trx) => {
      if (begins)
        await trx
          .insertInto('pushes')
          .values({
            ...sentPush(correction, page, 1, now),
            ...{ state: 'draft', frozen: null, sending_since: null, sent_at: null, approved_hash: null },
            corrects: JSON.stringify({ changes: piece.changes, pushes: [], rule: { conditions: [] } }),
          })
          .execute();
      for (const { number } of piece.pushes)
        await trx
          .insertInto('push_corrections')
          .values({
            ...{ id: newId(now), push: number, correction: begins ? correction : null, ...made },
            ...{ reason: begins ? null : '另有推送。', by_id: 'a', by_name: 'a' },
          })
          .execute();
    });
  }
}

/** So many pushes about pages most of which have changed, each delivered to as many people. */
export async function fillPushes(
  store: Store,
  mingbai: Mingbai,
  { pushes, deliveries, people }: { readonly pushes: number; readonly deliveries: number; readonly people: number },
  now: Date,
): Promise<void> {
  await fillPages(store, mingbai);
  const pages = numbers(PAGES).flatMap((number) => [
    { kind: 'policies', id: `policy-${String(number)}` },
    { kind: 'explainers', id: `explainer-${String(number)}` },
  ]);
  const editions = new Map(
    (await store.read.selectFrom('published').select(['id', 'edition']).execute()).map((row) => [row.id, row.edition]),
  );
  await store.write(async (trx) => {
    for (const number of numbers(pushes)) {
      const page = pages[number % pages.length] ?? { kind: 'policies', id: 'policy-1' };
      // The last of four went out when the page had been changed already.
      const edition = number > (pushes * 3) / 4 ? (editions.get(`${page.kind}/${page.id}`) ?? 1) : 1;
      await trx
        .insertInto('pushes')
        .values(sentPush(number, page, edition, now))
        .execute();
    }
  });
  await fillDeliveries(store, deliveries / pushes, people);
  await decide(store, pages, now);
}
