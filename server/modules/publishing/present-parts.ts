import type { Static } from '@sinclair/typebox';
import type {
  ManuscriptFinding,
  ManuscriptIssue,
  ManuscriptRemark,
  SecrecyPart,
} from '../../../contract/manuscript-part';
import type { DueDate, ManuscriptStamp } from '../../../contract/manuscript-state';
import type { PresentColleague as PresentColleagueSchema } from '../../../contract/manuscript-text';
import { civilDateOf, type Calendar, type CivilDate } from '../../../domain/calendar';
import {
  conclusionsOn,
  dueAfter,
  isOverridden,
  PROACTIVE_WORKING_DAYS,
  standingOf,
  stepDays,
  type Content,
  type Due,
  type Hand,
  type Manuscript,
  type Part,
  type PublishingSettings,
  type ReleaseFinding,
} from '../../../domain/publishing';
import type { Problems } from '../../platform/errors/problems';
import type { PublishingRefusal } from '../../platform/publishing/refusals';
import { sha256 } from './piece';
import type { ManuscriptRow, OverrideRow, RemarkRow } from './tables';

export type PresentColleague = Static<typeof PresentColleagueSchema>;

/** What a time limit is counted with. */
export interface Limits {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly settings: PublishingSettings;
}

const counted = new WeakMap<Limits, Map<string, Due>>();

/** Counted once for each day and length: a list asks for the same ones again and again. */
function dueIn(limits: Limits, from: CivilDate, days: number): Due {
  const { today, calendar, settings } = limits;
  const known = counted.get(limits) ?? new Map<string, Due>();
  counted.set(limits, known);
  const key = `${from} ${String(days)}`;
  const due = known.get(key) ?? dueAfter(from, days, { today, calendar, dueSoonDays: settings.dueSoonDays });
  known.set(key, due);
  return due;
}

/** The time limit of the step in which a piece is; null where it has none. */
export function stepDue(m: Manuscript, limits: Limits): DueDate | null {
  const days = stepDays(m, limits.settings);
  return days === null ? null : { ...dueIn(limits, civilDateOf(m.since), days) };
}

/** The time limit of the secrecy review, from the submission on. */
export const secrecyDue = (m: Manuscript, limits: Limits): Due =>
  dueIn(limits, civilDateOf(m.submittedAt || m.since), limits.settings.secrecyReviewDays);

/** 20 working days from the day on which it was formed or changed; null once it is public, or not to be. @source 条例第二十六条 */
export function disclosureDue(
  m: Manuscript,
  { formed_on }: Pick<ManuscriptRow, 'formed_on'>,
  limits: Limits,
): DueDate | null {
  if (['published', 'kept', 'discarded'].includes(m.state)) return null;
  if (m.disclosure !== null && m.disclosure.attribute !== 'proactive') return null;
  return { ...dueIn(limits, formed_on, PROACTIVE_WORKING_DAYS) };
}

export const handView = ({ id, name, inPlaceOf }: Hand) => ({ id, name, inPlaceOf: inPlaceOf && { ...inPlaceOf } });

export const stampViews = (m: Manuscript): ManuscriptStamp[] =>
  m.stamps.map(({ step, by, at, hash, edition, isVoid }) => ({
    step,
    by: handView(by),
    at,
    hash,
    edition,
    isVoid,
  }));

export const issueViews = (problems: Problems, refusals: readonly PublishingRefusal[]): ManuscriptIssue[] =>
  refusals.map((refusal) => ({
    code: refusal.code,
    title: problems.of(refusal).title,
    field: refusal.field ?? null,
    found: refusal.found ?? null,
  }));

export const findingViews = (
  findings: readonly ReleaseFinding[],
  overrides: readonly OverrideRow[],
): ManuscriptFinding[] =>
  findings.map((finding) => {
    const { code, severity, field, quotation, mark, reason, suggestion, source } = finding;
    const stands = overrides.find((override) => isOverridden(finding, override));
    return {
      code,
      severity,
      field,
      quotation,
      mark: mark ?? '',
      reason,
      suggestion: suggestion ?? null,
      source: source ?? null,
      override: stands
        ? { by: { id: stands.actor, name: stands.actor_name }, at: stands.at, reason: stands.reason }
        : null,
    };
  });

export const remarkViews = (remarks: readonly RemarkRow[], content: Content): ManuscriptRemark[] =>
  remarks.map((row) => ({
    id: row.id,
    path: row.path,
    quotation: row.quotation,
    text: row.words,
    by: { id: row.actor, name: row.actor_name },
    at: row.at,
    revision: row.revision,
    ...standingOf(row, content),
    resolved:
      row.resolved_at === null
        ? null
        : {
            by: { id: row.resolved_by ?? '', name: row.resolved_by_name ?? '' },
            at: row.resolved_at,
            answer: row.answer,
          },
  }));

/** The parts with what was concluded of each, and what was concluded of the very same words before. */
export function secrecyViews(m: Manuscript, parts: readonly Part[]): SecrecyPart[] {
  const on = conclusionsOn(m);
  return parts.map(({ id, label, paths, text, media, canonical }) => {
    const now = on.get(id);
    const words = sha256(canonical);
    const before = now ? undefined : m.secrecy.filter((each) => each.words === words && each.hash !== m.hash).at(-1);
    return {
      id,
      label,
      paths: [...paths],
      text,
      media: [...media],
      conclusion: now ? { is: now.conclusion, basis: now.basis, by: handView(now.by), at: now.at } : null,
      before: before ? { is: before.conclusion, basis: before.basis, by: handView(before.by), at: before.at } : null,
    };
  });
}
