import type { PushLine, PushView } from '../../../contract/push';
import { actsOf, isQuiet, mayDisturbAt, type PushSums } from '../../../domain/push';
import { may } from '../../../domain/staff';
import type { ContentKind } from '../../../contract/primitives';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { changedPieces } from './correction/changed';
import { tellDecisions } from './correction/decisions';
import { tellChange, tellCorrects } from './correction/tell';
import type { PushDeps } from './deps';
import { planOf, spokenOf } from './frozen';
import { pageOf } from './page-of';
import type { PushRow } from './tables';

export const keptSums = (row: PushRow): PushSums => ({
  matched: row.matched,
  delivered: row.delivered,
  noConsent: row.no_consent,
  failed: row.failed,
  suppressed: row.suppressed,
  open: row.open,
});

const aboutOf = async (deps: Pick<PushDeps, 'findPage'>, row: PushRow) => ({
  kind: row.about_kind as ContentKind,
  id: row.about_id,
  title: (await pageOf(deps, row))?.title ?? null,
});

/** @param changed - ids of pushes whose sources have changed */
export const pushLine = async (
  deps: Pick<PushDeps, 'findPage'>,
  row: PushRow,
  changed: ReadonlySet<string>,
): Promise<PushLine> => ({
  id: row.id,
  state: row.state,
  title: spokenOf(row).title,
  about: await aboutOf(deps, row),
  authorName: row.author_name,
  changedAt: row.changed_at,
  startsAt: row.starts_at,
  sums: keptSums(row),
  isChanged: changed.has(row.id),
  isCorrection: row.corrects !== null,
});

async function restingOf({ store, clock }: PushDeps, row: PushRow): Promise<string[]> {
  if (row.state !== 'sending' || row.open === 0) return [];
  const now = clock.now();
  const time = (at: string): string =>
    new Date(at).toLocaleString('zh-CN', {
      timeZone: 'Asia/Shanghai',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
  if (isQuiet(now)) return [`夜里不打扰，${time(mayDisturbAt(now).toISOString())}继续发。`];
  const rests = await store.read
    .selectFrom('push_leases')
    .select(['id', 'until'])
    .where('id', 'in', ['rest/wechat', 'rest/web-push'])
    .where('until', '>', now.toISOString())
    .execute();
  return rests.map(
    ({ id, until }) => `${id === 'rest/wechat' ? '微信' : '浏览器'}提醒到了平台的限额，${time(until)}继续发。`,
  );
}

/** What has changed under a push, whose correction it is, and what was decided. */
async function correctionOf({ store: { read } }: PushDeps, row: PushRow) {
  const pieces = await changedPieces(read, { kind: row.about_kind, id: row.about_id });
  const piece = pieces.find(({ pushes }) => pushes.some(({ id }) => id === row.id));
  return {
    change: piece ? tellChange(piece) : null,
    corrects: await tellCorrects(read, row),
    decisions: await tellDecisions(read, row.number),
  };
}

export async function pushView(deps: PushDeps, actor: StaffActor, row: PushRow): Promise<PushView> {
  const spoken = spokenOf(row);
  const hands = {
    id: actor.id,
    mayWrite: may(actor.roles, 'push.write'),
    mayApprove: may(actor.roles, 'push.approve'),
  };
  const at = (instant: string | null, byName: string | null, hash: string | null) =>
    instant === null ? null : { at: instant, byName: byName ?? '', planHash: hash ?? '' };
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    about: await aboutOf(deps, row),
    title: spoken.title,
    text: spoken.text,
    segments: [...spoken.segments],
    channels: [...spoken.channels],
    template: spoken.template && { templateId: spoken.template.templateId, fields: { ...spoken.template.fields } },
    startsAt: spoken.startsAt,
    author: { id: row.author_id, name: row.author_name },
    plan: planOf(row),
    submitted: at(row.submitted_at, row.submitted_by_name, row.plan_hash),
    approved: at(row.approved_at, row.approved_by_name, row.approved_hash),
    ended:
      row.ended_at === null
        ? null
        : { at: row.ended_at, byName: row.ended_by_name ?? '', reason: row.ended_reason ?? '' },
    sums: keptSums(row),
    sendingSince: row.sending_since,
    sentAt: row.sent_at,
    ...(await correctionOf(deps, row)),
    resting: await restingOf(deps, row),
    acts: actsOf(row.state, { authorId: row.author_id, submittedBy: row.submitted_by }, hands),
  };
}
