import { sql } from 'kysely';
import type { NewSegment, Segment, SegmentChange, SegmentCount } from '../../../contract/segment';
import {
  sampleLine,
  segmentWords,
  SMALL_SEGMENT,
  type AudienceTag,
  type SegmentRule,
  type TagNames,
} from '../../../domain/audience';
import { ok, refuse, type Result } from '../../../domain/result';
import { writeAudit } from '../../platform/audit';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { newId } from '../../platform/db/new-id';
import type { Store } from '../../platform/db/store';
import { once, stampOf } from '../../platform/idempotency';
import type { PushDeps } from './deps';
import { highestSubscriber, stretches, tagNumbersIn } from './matching';
import { knownNames, unknownTag } from './names';
import { segmentSql } from './segment-sql';
import type { PushRefusal } from './sentences';
import type { SegmentRow } from './tables';

const SAMPLES = 3;

/** How many people a rule matches now, and a few of them without name or number. */
export async function countSegment(
  { store, directory }: Pick<PushDeps, 'store' | 'directory'>,
  rule: SegmentRule,
): Promise<SegmentCount> {
  const names = await knownNames({ store, directory });
  const numbers = await tagNumbersIn(store.read);
  const until = await highestSubscriber(store.read);
  let people = 0;
  let of = 0;
  const some: number[] = [];
  for await (const stretch of stretches(0, until)) {
    const counted = await sql<{ all_of: number; matched: number; one: number | null }>`
      SELECT COUNT(*) AS all_of, COALESCE(SUM(hit), 0) AS matched, MIN(CASE WHEN hit = 1 THEN number END) AS one FROM (
        SELECT number, CASE WHEN ${segmentSql(rule, numbers, stretch)} THEN 1 ELSE 0 END AS hit FROM subscribers
        WHERE number > ${stretch.from} AND number <= ${stretch.to}) AS looked`.execute(store.read);
    const row = counted.rows[0];
    of += row?.all_of ?? 0;
    people += row?.matched ?? 0;
    if (row?.one !== null && row?.one !== undefined) some.push(row.one);
  }
  const isSmall = people < SMALL_SEGMENT;
  return {
    people,
    of,
    isSmall,
    sample: isSmall ? [] : await samplesOf(store, some, names),
    words: segmentWords(rule, names),
  };
}

async function samplesOf(store: Store, some: readonly number[], names: TagNames): Promise<string[]> {
  const lines: string[] = [];
  for (const subscriber of some.slice(-SAMPLES)) {
    const rows = await store.read
      .selectFrom('subscriber_tags')
      .innerJoin('audience_tags', 'audience_tags.number', 'subscriber_tags.tag')
      .select(['kind', sql<string>`audience_tags.tag`.as('id')])
      .where('subscriber', '=', subscriber)
      .execute();
    lines.push(sampleLine(rows satisfies AudienceTag[], names));
  }
  return lines;
}

const ruleOf = (row: SegmentRow): SegmentRule => JSON.parse(row.rule) as SegmentRule;

const present = (row: SegmentRow, names: TagNames): Segment => ({
  id: row.id,
  name: row.name,
  rule: JSON.parse(row.rule) as Segment['rule'],
  words: segmentWords(ruleOf(row), names),
  version: row.version,
  changedAt: row.changed_at,
  changedByName: row.changed_by_name,
});

export async function listSegments({ store, directory }: Pick<PushDeps, 'store' | 'directory'>): Promise<Segment[]> {
  const names = await knownNames({ store, directory });
  const rows = await store.read
    .selectFrom('segments')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => present(row, names));
}

const refusalOf = async (deps: PushDeps, { name, rule }: NewSegment): Promise<PushRefusal | undefined> => {
  if (name.trim() === '') return { code: 'push.segment-name', field: 'name' };
  return unknownTag(rule, await knownNames(deps)) ? { code: 'push.unknown-tag', field: 'rule' } : undefined;
};

export async function makeSegment(
  deps: PushDeps,
  actor: StaffActor,
  body: NewSegment,
  key: string,
): Promise<Result<Segment, PushRefusal>> {
  const refusal = await refusalOf(deps, body);
  if (refusal) return refuse(refusal);
  const { store, clock } = deps;
  const stamp = stampOf(deps.keyedHash, 'segment', `${actor.id} ${key}`, body);
  const find = async () => {
    const row = await store.read
      .selectFrom('segments')
      .selectAll()
      .where('idempotency_hash', '=', stamp.keyHash)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, value: row };
  };
  const outcome = await once(stamp, find, () =>
    store.write(async (trx) => {
      const now = clock.now();
      const row: SegmentRow = {
        id: newId(now),
        name: body.name.trim(),
        rule: JSON.stringify(body.rule),
        version: 1,
        changed_at: now.toISOString(),
        changed_by_name: actor.name,
        retired_at: null,
        idempotency_hash: stamp.keyHash,
        body_hash: stamp.bodyHash,
      };
      await trx.insertInto('segments').values(row).execute();
      await writeAudit(trx, { now, actor: actor.id, action: 'push.segment.make', subject: `segment/${row.id}` });
      return row;
    }),
  );
  if (outcome.kind === 'conflict') return refuse({ code: 'push.key-used', field: 'idempotency-key' });
  return ok(present(outcome.value, await knownNames(deps)));
}

/** Changes a segment, or (without a change) takes it out of use. Pushes keep the rule that they were planned with. */
export async function changeSegment(
  deps: PushDeps,
  actor: StaffActor,
  id: string,
  change: SegmentChange | undefined,
): Promise<Result<Segment, PushRefusal>> {
  const refusal = change && (await refusalOf(deps, change));
  if (refusal) return refuse(refusal);
  const names = await knownNames(deps);
  return deps.store.write(async (trx): Promise<Result<Segment, PushRefusal>> => {
    const now = deps.clock.now();
    await deps.store.lockRow(trx, 'segments', id);
    const row = await trx.selectFrom('segments').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row || row.retired_at !== null) return refuse({ code: 'push.segment-gone' });
    if (change && change.version !== row.version) return refuse({ code: 'push.segment-changed', field: 'version' });
    const at = now.toISOString();
    const after: SegmentRow = {
      ...row,
      ...(change ? { name: change.name.trim(), rule: JSON.stringify(change.rule) } : { retired_at: at }),
      version: row.version + 1,
      changed_at: at,
      changed_by_name: actor.name,
    };
    await trx.updateTable('segments').set(after).where('id', '=', id).execute();
    const action = change ? 'push.segment.change' : 'push.segment.retire';
    await writeAudit(trx, { now, actor: actor.id, action, subject: `segment/${id}` });
    return ok(present(after, names));
  });
}
