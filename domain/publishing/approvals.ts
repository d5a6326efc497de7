import { meet, personsOf } from './hands';
import { REVIEW_STEPS, type ReviewStep } from './kind';
import type { Manuscript, SecrecyStamp, Stamp } from './manuscript';

/** What counts of a text: stamps on these very bytes that nothing has made void. */
export const stampsOn = (m: Manuscript): Stamp[] =>
  m.stamps.filter((stamp) => !stamp.isVoid && stamp.edition === m.edition && stamp.hash === m.hash);

// A manuscript as it stands never changes, and lists ask the same of it again and again.
const concluded = new WeakMap<Manuscript, ReadonlyMap<string, SecrecyStamp>>();

/** The newest conclusion of each part of a text, by hands that have not written in it since. */
export function conclusionsOn(m: Manuscript): ReadonlyMap<string, SecrecyStamp> {
  const known = concluded.get(m);
  if (known) return known;
  const on = new Map<string, SecrecyStamp>();
  for (const each of m.secrecy)
    if (each.hash === m.hash && each.edition === m.edition && !meet(personsOf(each.by), m.writers))
      on.set(each.part, each);
  concluded.set(m, on);
  return on;
}

/** Whether an emergency publication still awaits its review. */
export const awaitsReview = (m: Manuscript): boolean =>
  m.state === 'published' && m.shown?.edition === m.edition && m.shown.reviewDueAt !== null;

/** The step whose turn it is; null where none is. */
export function stepOf(m: Manuscript): ReviewStep | null {
  if (m.state === 'in-first-review') return 'first';
  if (m.state === 'in-second-review') return 'second';
  if (m.state === 'in-final-review') return 'final';
  if (!awaitsReview(m)) return null;
  const given = stampsOn(m).map(({ step }) => step);
  return REVIEW_STEPS.find((step) => !given.includes(step)) ?? null;
}

/** Parts that are not concluded to be public yet. @source 保密法实施条例第四十二条（逐项） */
export function partsOpen(
  m: Manuscript,
  parts: readonly string[],
): { readonly unreviewed: string[]; readonly mustChange: string[] } {
  const on = conclusionsOn(m);
  return {
    unreviewed: parts.filter((part) => !on.has(part)),
    mustChange: parts.filter((part) => on.get(part)?.conclusion === 'must-be-changed'),
  };
}

/**
 * Whether a text has every approval that a release needs: three stamps by three hands, all parts found public by hands that
 * are none of them, and nobody who wrote in it among any of these. What is not to be published needs no secrecy review.
 *
 * @source 国办发〔2018〕123号（先审后发；三级审核）；保密法实施条例第四十二条
 */
export function isApproved(m: Manuscript, parts: readonly string[]): boolean {
  const stamps = stampsOn(m);
  const hands: string[][] = [[...m.writers]];
  for (const step of REVIEW_STEPS) {
    const stamp = stamps.find((each) => each.step === step);
    if (!stamp) return false;
    hands.push(personsOf(stamp.by));
  }
  const secrecy = [...conclusionsOn(m).values()].filter(({ part }) => parts.includes(part));
  hands.push(secrecy.flatMap(({ by }) => personsOf(by)));
  const { unreviewed, mustChange } = partsOpen(m, parts);
  if (m.disclosure?.attribute === 'proactive' && unreviewed.length + mustChange.length > 0) return false;
  return hands.every((one, at) => hands.slice(at + 1).every((other) => !meet(one, other)));
}
