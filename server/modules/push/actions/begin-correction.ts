import type { SegmentRule } from '../../../../domain/audience';
import { civilDateOf } from '../../../../domain/calendar';
import { correctionFields, correctionText, correctionTitle, type Spoken } from '../../../../domain/push';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { changedPieces, type ChangedPiece } from '../correction/changed';
import type { Corrects } from '../correction/corrects';
import type { PushDeps, PushedPage } from '../deps';
import { spokenOf } from '../frozen';
import type { PushRefusal } from '../sentences';
import type { PushRow } from '../tables';
import { newPushRow } from './make-push';

export interface Begun {
  readonly row: PushRow;
  /** False: somebody had begun it already. */
  readonly isNew: boolean;
}

type Templates = Awaited<ReturnType<PushDeps['templates']>>['items'];

/** The piece of a push as it has changed, behind a lock that all pushes of the piece share. */
export async function lockPiece(
  { store }: Pick<PushDeps, 'store'>,
  trx: Trx,
  id: string,
): Promise<Result<ChangedPiece, PushRefusal>> {
  const asked = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!asked) return refuse({ code: 'push.unknown' });
  const { about_kind, about_id } = asked;
  const first = await trx
    .selectFrom('pushes')
    .select('id')
    .where('about_kind', '=', about_kind)
    .where('about_id', '=', about_id)
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow();
  await store.lockRow(trx, 'pushes', first.id);
  const [piece] = await changedPieces(trx, { kind: about_kind, id: about_id });
  return piece?.pushes.some((push) => push.id === id) ? ok(piece) : refuse({ code: 'push.not-changed' });
}

const spokenFor = (
  { pushes, changes, isCorrected }: ChangedPiece,
  page: PushedPage,
  { templates, today }: { readonly templates: Templates; readonly today: string },
): Spoken => {
  const [last] = pushes.map(spokenOf);
  const template = templates.find(({ templateId }) => templateId === last?.template?.templateId);
  return {
    title: correctionTitle(page.title),
    text: correctionText(changes, isCorrected),
    segments: [],
    channels: last?.channels ?? ['inbox'],
    template: template
      ? {
          templateId: template.templateId,
          fields: correctionFields(template.fields, last?.template?.fields ?? {}, { page: page.title, today }),
        }
      : null,
    startsAt: null,
  };
};

const ruleOf = ({ pushes, stopped }: ChangedPiece): SegmentRule => {
  const received = (some: readonly PushRow[]) => some.map(({ id }) => ({ kind: 'received' as const, id }));
  return {
    conditions: [
      { mode: 'any', tags: received(pushes) },
      ...(stopped.length > 0 ? [{ mode: 'none' as const, tags: received(stopped) }] : []),
    ],
  };
};

const correctsFor = (piece: ChangedPiece): Corrects => ({
  changes: piece.changes,
  known: piece.known,
  pushes: piece.pushes.map((row) => ({
    id: row.id,
    title: spokenOf(row).title,
    at: row.sending_since ?? row.changed_at,
  })),
  rule: ruleOf(piece),
});

async function keep(trx: Trx, actor: StaffActor, row: PushRow, piece: ChangedPiece, now: Date): Promise<void> {
  await trx.insertInto('pushes').values(row).execute();
  const covers = JSON.stringify(piece.changes.map(({ key }) => key));
  for (const { number } of piece.pushes)
    await trx
      .insertInto('push_corrections')
      .values({
        id: newId(now),
        push: number,
        correction: row.number,
        reason: null,
        covers,
        at: now.toISOString(),
        by_id: actor.id,
        by_name: actor.name,
      })
      .execute();
  const detail = { corrects: piece.pushes.map(({ id }) => id) };
  await writeAudit(trx, { now, actor: actor.id, action: 'push.correct', subject: `push/${row.id}`, detail });
}

/** 给收到的人发更正: one draft for all pushes about a page that has changed, to those who were delivered one of them. */
export async function beginCorrection(
  deps: PushDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<Begun, PushRefusal>> {
  const { store, clock } = deps;
  const asked = await store.read
    .selectFrom('pushes')
    .select(['about_kind', 'about_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!asked) return refuse({ code: 'push.unknown' });
  const page = await deps.findPage(asked.about_kind, asked.about_id, true);
  const templates = (await deps.templates()).items;
  return store.write(async (trx): Promise<Result<Begun, PushRefusal>> => {
    const piece = await lockPiece(deps, trx, id);
    if (!piece.ok) return piece;
    const { correction, pushes, stopped, about } = piece.value;
    if (correction) return ok({ row: correction, isNew: false });
    if (pushes.some(({ state }) => state === 'sending')) return refuse({ code: 'push.still-sending' });
    // Who is in hand of a stopped one may have got it, and would be told twice.
    if ([...pushes, ...stopped].some(({ open }) => open > 0)) return refuse({ code: 'push.still-in-hand' });
    if (!page) return refuse({ code: 'push.nothing-stands', field: 'about.id' });
    const now = clock.now();
    const spoken = spokenFor(piece.value, page, { templates, today: civilDateOf(now) });
    const template = templates.find(({ templateId }) => templateId === spoken.template?.templateId)?.number ?? null;
    const made = await newPushRow(trx, actor, { about, spoken, now });
    const row = { ...made, template, corrects: JSON.stringify(correctsFor(piece.value)) };
    await keep(trx, actor, row, piece.value, now);
    return ok({ row, isNew: true });
  });
}
