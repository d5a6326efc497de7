import { addDays, civilDateOf, isCivilDate, type CivilDate } from '../calendar/civil-date';

/** What a section takes in by itself. Every condition that is written must hold. */
export interface SectionRule {
  readonly kinds: readonly string[];
  /** One of them is enough; left out, whatever the topic. */
  readonly topics?: readonly string[] | undefined;
  readonly department?: string | undefined;
  /** First day, inclusive. */
  readonly from?: CivilDate | undefined;
  /** Last day, inclusive. */
  readonly to?: CivilDate | undefined;
}

/** A published thing as lists know it. */
export interface Published {
  readonly kind: string;
  readonly topics: readonly string[];
  readonly department: string | null;
  readonly sortKey: string;
}

/**
 * The day a published thing is listed under, by its sort key: a civil date or an instant stands at its beginning, or
 * behind a word that sorts before it.
 *
 * @returns null where the key has no day, as of a document without a date
 * @example dayOf('2026-11-26T16:30:00.000Z') // '2026-11-27', in Asia/Shanghai
 */
export function dayOf(sortKey: string): CivilDate | null {
  const [found, day = '', time] = /(\d{4}-\d{2}-\d{2})(T[\d:.]+Z)?/.exec(sortKey) ?? [];
  if (found === undefined || !isCivilDate(day)) return null;
  return time === undefined ? day : civilDateOf(found);
}

/**
 * Whether a section takes a published thing in by its rule. What was published on the day a topic is archived, or later,
 * does not enter it any more.
 *
 * @param closedOn - first day on which the topic is archived; null while it runs
 */
export function takesIn(rule: SectionRule, item: Published, closedOn: CivilDate | null): boolean {
  if (!rule.kinds.includes(item.kind)) return false;
  if (rule.topics && !rule.topics.some((topic) => item.topics.includes(topic))) return false;
  if (rule.department !== undefined && rule.department !== item.department) return false;
  const last = closedOn === null ? rule.to : earlier(rule.to, addDays(closedOn, -1));
  if (rule.from === undefined && last === undefined) return true;
  const day = dayOf(item.sortKey);
  if (day === null) return false;
  return (rule.from === undefined || day >= rule.from) && (last === undefined || day <= last);
}

const earlier = (one: CivilDate | undefined, other: CivilDate): CivilDate =>
  one === undefined || one > other ? other : one;
