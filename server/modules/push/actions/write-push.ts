import type { PushDraft, PushPlan } from '../../../../contract/push';
import { segmentWords } from '../../../../domain/audience';
import { checkSpoken, isOpen, type Spoken } from '../../../../domain/push';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import { correctsOf } from '../correction/corrects';
import { countPlan } from '../count-plan';
import type { PushDeps } from '../deps';
import { planHash, spokenOf, type Frozen } from '../frozen';
import { knownNames } from '../names';
import { pageOf } from '../page-of';
import { listSegments } from '../segments';
import type { PushRefusal } from '../sentences';
import type { PushRow } from '../tables';

/** What is being written; half-finished is fine. A plan that was counted before is void. */
export async function writePush(
  deps: PushDeps,
  actor: StaffActor,
  id: string,
  draft: PushDraft,
): Promise<Result<PushRow, PushRefusal>> {
  const { version, ...spoken } = withoutNul(draft);
  const templates = (await deps.templates()).items;
  const template = templates.find(({ templateId }) => templateId === spoken.template?.templateId)?.number ?? null;
  return deps.store.write(async (trx): Promise<Result<PushRow, PushRefusal>> => {
    const now = deps.clock.now();
    await deps.store.lockRow(trx, 'pushes', id);
    const row = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refuse({ code: 'push.unknown' });
    if (!isOpen(row.state, 'write')) return refuse({ code: 'push.not-draft' });
    if (row.version !== version) return refuse({ code: 'push.changed', field: 'version' });
    // A correction goes to those who were delivered what it corrects, and to nobody else.
    const kept = row.corrects === null ? spoken : { ...spoken, segments: [] };
    const after = {
      spoken: JSON.stringify(kept),
      state: 'draft',
      starts_at: spoken.startsAt === null ? null : new Date(spoken.startsAt).toISOString(),
      template,
      plan: null,
      frozen: null,
      page_edition: null,
      page_standing: null,
      plan_hash: null,
      version: row.version + 1,
      changed_at: now.toISOString(),
    } as const;
    await trx.updateTable('pushes').set(after).where('id', '=', id).execute();
    await writeAudit(trx, { now, actor: actor.id, action: 'push.write', subject: `push/${id}` });
    return ok({ ...row, ...after });
  });
}

type Planned =
  { readonly ok: true; readonly value: PushPlan } | { readonly ok: false; readonly refusals: readonly PushRefusal[] };

const no = (...refusals: readonly PushRefusal[]): Planned => ({ ok: false, refusals });

type Audience = Frozen['segments'];

/** Whom it goes to, with the rules as they are now; undefined where a segment is in use no more. */
async function audienceOf(deps: PushDeps, row: PushRow, spoken: Spoken): Promise<Audience | undefined> {
  const names = await knownNames(deps);
  const corrects = correctsOf(row);
  if (corrects !== null) {
    const { rule } = corrects;
    return [{ id: row.id, name: '收到过原来消息的人', rule, words: segmentWords(rule, names) }];
  }
  const kept = await listSegments(deps);
  const chosen = spoken.segments.flatMap((id) => kept.find((segment) => segment.id === id) ?? []);
  if (chosen.length < spoken.segments.length) return undefined;
  return chosen.map(({ id, name, rule }) => ({ id, name, rule, words: segmentWords(rule, names) }));
}

/** Segments, template and edition as they are now; or what keeps the draft from being planned. */
async function freeze(deps: PushDeps, row: PushRow, spoken: Spoken): Promise<Frozen | readonly PushRefusal[]> {
  const isCorrection = row.corrects !== null;
  const templates = (await deps.templates()).items;
  const segments = isCorrection ? [row.id] : spoken.segments;
  const faults: PushRefusal[] = [...checkSpoken({ ...spoken, segments }, templates, deps.clock.now())];
  const closed = spoken.channels.some((channel) => !deps.channels.includes(channel));
  if (closed) faults.push({ code: 'push.channel-closed', field: 'channels' });
  const page = await pageOf(deps, row);
  if (!page) faults.push({ code: 'push.not-published', field: 'about.id' });
  const audience = await audienceOf(deps, row, spoken);
  if (!audience) faults.push({ code: 'push.unknown-segment', field: 'segments' });
  if (faults.length > 0 || !page || !audience) return faults;
  return {
    segments: audience,
    template: spoken.channels.includes('wechat') ? row.template : null,
    edition: page.edition,
    pageTitle: page.title,
    topics: page.topics,
    weeklyCap: isCorrection ? null : deps.weeklyCap,
    standing: page.standing ?? null,
  };
}

/** Counts who would get it now, and keeps what it was counted for. */
export async function planPush(deps: PushDeps, id: string): Promise<Planned> {
  const { store } = deps;
  const row = await store.read.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return no({ code: 'push.unknown' });
  if (!isOpen(row.state, 'plan')) return no({ code: 'push.not-draft' });
  const spoken = spokenOf(row);
  const frozen = await freeze(deps, row, spoken);
  if (!('segments' in frozen)) return no(...frozen);
  const counted = await countPlan(deps, store.read, spoken, frozen);
  const hash = planHash(row, spoken, frozen, counted);
  const plan: PushPlan = { hash, ...counted };
  return store.write(async (trx): Promise<Planned> => {
    await store.lockRow(trx, 'pushes', id);
    const now = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    // Somebody wrote on while it was counted.
    if (now.version !== row.version) return no({ code: 'push.changed', field: 'version' });
    const after = {
      plan: JSON.stringify(plan),
      frozen: JSON.stringify(frozen),
      page_edition: frozen.edition,
      page_standing: frozen.standing ?? null,
      plan_hash: hash,
    };
    await trx.updateTable('pushes').set(after).where('id', '=', id).execute();
    return { ok: true, value: plan };
  });
}
