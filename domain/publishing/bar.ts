import { disclosureFaults } from './disclosure';
import { SYSTEM, type Hand, type ManuscriptDeed } from './event';
import { conclusionsOn, isApproved, partsOpen, stampsOn, stepOf } from './approvals';
import { meet, personsOf } from './hands';
import type { ReviewStep } from './kind';
import type { Manuscript } from './manuscript';
import type { Refusal } from '../result';

export type ManuscriptBar = Refusal<
  | 'manuscript.start-correction'
  | 'manuscript.is-discarded'
  | 'manuscript.not-now'
  | 'manuscript.changed-meanwhile'
  | 'manuscript.own-piece'
  | 'manuscript.same-hand'
  | 'manuscript.secrecy-hand'
  | 'manuscript.secrecy-incomplete'
  | 'manuscript.secrecy-must-change'
  | 'manuscript.unknown-part'
  | 'manuscript.not-approved'
  | 'manuscript.only-proactive'
  | 'manuscript.has-issues'
  | 'manuscript.has-findings'
  | 'manuscript.explainer-missing'
  | 'manuscript.release-in-past'
  | 'manuscript.review-time-over'
  | 'manuscript.not-yet-over'
  | 'manuscript.disclosure-missing'
  | 'manuscript.ground-missing'
  | 'manuscript.disclosure-reason-missing'
>;

/** What else is known of the text as it stands. */
export interface TextFacts {
  /** Ids of its parts. */
  readonly parts: readonly string[];
  /** How much the pipeline has against it. */
  readonly issues: number;
  /** Must-findings that nobody let stand. */
  readonly blocking: number;
  /** A policy that neither names an explainer nor says why none. */
  readonly lacksExplainer: boolean;
}

const bar = (code: ManuscriptBar['code'], field?: string, article?: string): ManuscriptBar => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(article === undefined ? {} : { article }),
});

const FIRST_REVIEW_FIRST = '国办发〔2018〕123号（先审后发）';
const ITEM_BY_ITEM = '保密法实施条例第四十二条';

const REWRITABLE = ['draft', 'in-first-review', 'in-second-review', 'in-final-review', 'signed-off', 'scheduled'];

const rewriting = (m: Manuscript): ManuscriptBar | null => {
  if (REWRITABLE.includes(m.state)) return null;
  return bar(m.state === 'discarded' ? 'manuscript.is-discarded' : 'manuscript.start-correction');
};

/** Whether the text may go on as it is. */
const textFault = (facts: TextFacts): ManuscriptBar | null => {
  if (facts.issues > 0) return bar('manuscript.has-issues', 'content');
  return facts.blocking > 0 ? bar('manuscript.has-findings', 'content') : null;
};

const submitting = (m: Manuscript, facts: TextFacts): ManuscriptBar | null => {
  if (m.state !== 'draft') return bar('manuscript.not-now');
  const [missing] = disclosureFaults(m.disclosure);
  if (missing) return missing;
  if (facts.lacksExplainer) return bar('manuscript.explainer-missing', 'explainers', '国办发〔2016〕80号（三同步）');
  return textFault(facts);
};

/** Whose hands a step has to be in: not those of who wrote, nor of who gave another stamp, nor of the secrecy review. */
const stampHands = (m: Manuscript, step: ReviewStep, by: Hand): ManuscriptBar | null => {
  const hands = personsOf(by);
  if (meet(hands, m.writers)) return bar('manuscript.own-piece', undefined, FIRST_REVIEW_FIRST);
  const others = stampsOn(m).filter((stamp) => stamp.step !== step);
  if (others.some((stamp) => meet(hands, personsOf(stamp.by)))) return bar('manuscript.same-hand');
  const secrecy = [...conclusionsOn(m).values()];
  return secrecy.some((each) => meet(hands, personsOf(each.by))) ? bar('manuscript.secrecy-hand') : null;
};

const inTime = (m: Manuscript, now: string): ManuscriptBar | null =>
  m.state === 'published' && m.shown?.reviewDueAt != null && now >= m.shown.reviewDueAt
    ? bar('manuscript.review-time-over')
    : null;

const stamping = (m: Manuscript, step: ReviewStep, by: Hand, now: string): ManuscriptBar | null =>
  stepOf(m) !== step ? bar('manuscript.not-now') : (inTime(m, now) ?? stampHands(m, step, by));

const secrecyFault = (m: Manuscript, { parts }: TextFacts): ManuscriptBar | null => {
  const { unreviewed, mustChange } = partsOpen(m, parts);
  if (mustChange.length > 0) return bar('manuscript.secrecy-must-change', undefined, ITEM_BY_ITEM);
  return unreviewed.length > 0 ? bar('manuscript.secrecy-incomplete', undefined, ITEM_BY_ITEM) : null;
};

const reviewingSecrecy = (
  m: Manuscript,
  deed: Extract<ManuscriptDeed, { kind: 'secrecy-reviewed' }>,
  by: Hand,
  { parts }: TextFacts,
): ManuscriptBar | null => {
  if (stepOf(m) === null) return bar('manuscript.not-now');
  if (deed.conclusions.some(({ part }) => !parts.includes(part))) return bar('manuscript.unknown-part');
  const hands = personsOf(by);
  if (meet(hands, m.writers)) return bar('manuscript.own-piece', undefined, ITEM_BY_ITEM);
  return stampsOn(m).some((stamp) => meet(hands, personsOf(stamp.by))) ? bar('manuscript.secrecy-hand') : null;
};

/** A release by a person is never of his own piece; the clock carries out what a person has scheduled. */
const releaseHands = (m: Manuscript, by: Hand): ManuscriptBar | null =>
  by.id !== SYSTEM.id && meet(personsOf(by), m.writers)
    ? bar('manuscript.own-piece', undefined, FIRST_REVIEW_FIRST)
    : null;

const isProactive = (m: Manuscript): boolean => m.disclosure?.attribute === 'proactive';

const releasing = (m: Manuscript, by: Hand, facts: TextFacts): ManuscriptBar | null => {
  if (m.state !== 'signed-off' && m.state !== 'scheduled') return bar('manuscript.not-now');
  if (!isProactive(m)) return bar('manuscript.only-proactive');
  if (!isApproved(m, facts.parts)) return bar('manuscript.not-approved', undefined, FIRST_REVIEW_FIRST);
  return textFault(facts) ?? releaseHands(m, by);
};

const releasingInEmergency = (m: Manuscript, by: Hand, facts: TextFacts): ManuscriptBar | null => {
  if (m.state !== 'draft' && stepOf(m) === null) return bar('manuscript.not-now');
  if (m.state === 'published') return bar('manuscript.not-now');
  const [missing] = disclosureFaults(m.disclosure);
  if (missing) return missing;
  if (!isProactive(m)) return bar('manuscript.only-proactive');
  return textFault(facts) ?? releaseHands(m, by);
};

const beginning = (m: Manuscript): ManuscriptBar | null =>
  m.edition === 0 || ['published', 'kept', 'withdrawn'].includes(m.state) || (m.state === 'discarded' && m.edition > 1)
    ? null
    : bar('manuscript.not-now');

const when = (holds: boolean): ManuscriptBar | null => (holds ? null : bar('manuscript.not-now'));

/** What stands against a final decision, which needs the other two stamps and a text without faults. */
const deciding = (m: Manuscript, by: Hand, facts: TextFacts, now: string): ManuscriptBar | null =>
  stamping(m, 'final', by, now) ?? textFault(facts);

/** Deeds that say what the text is from now on; all others say which text was seen. */
const GIVES_HASH: readonly ManuscriptDeed['kind'][] = ['taken-up', 'edition-begun', 'revised', 'disclosure-set'];

/** What stands against something being done to a manuscript; null: it may be done. It is asked in the transaction. */
export function barTo(
  m: Manuscript,
  deed: ManuscriptDeed,
  { by, now, facts }: { readonly by: Hand; readonly now: string; readonly facts: TextFacts },
): ManuscriptBar | null {
  if ('hash' in deed && !GIVES_HASH.includes(deed.kind) && deed.hash !== m.hash)
    return bar('manuscript.changed-meanwhile');
  switch (deed.kind) {
    case 'taken-up':
      return when(m.sequence === 0);
    case 'edition-begun':
      return beginning(m);
    case 'revised':
    case 'disclosure-set':
      return rewriting(m);
    case 'submitted':
      return submitting(m, facts);
    case 'recalled':
      return when(stepOf(m) !== null && m.state !== 'published') ?? when(meet(personsOf(by), m.writers));
    case 'approved-first':
      return stamping(m, 'first', by, now);
    case 'approved-second':
      return stamping(m, 'second', by, now);
    case 'secrecy-reviewed':
      return inTime(m, now) ?? reviewingSecrecy(m, deed, by, facts);
    case 'returned':
      return when(stepOf(m) !== null) ?? (meet(personsOf(by), m.writers) ? bar('manuscript.own-piece') : null);
    case 'signed-off':
      return (
        (isProactive(m) ? deciding(m, by, facts, now) : bar('manuscript.only-proactive')) ?? secrecyFault(m, facts)
      );
    case 'kept':
      return isProactive(m) ? bar('manuscript.not-now') : deciding(m, by, facts, now);
    case 'scheduled':
      return releasing(m, by, facts) ?? (deed.releaseAt > now ? null : bar('manuscript.release-in-past', 'releaseAt'));
    case 'unscheduled':
      return when(m.state === 'scheduled');
    case 'published':
      return releasing(m, by, facts);
    case 'released-in-emergency':
      return releasingInEmergency(m, by, facts);
    case 'taken-back':
      return m.shown?.reviewDueAt != null && now >= m.shown.reviewDueAt ? null : bar('manuscript.not-yet-over');
    case 'reassessed':
      return when(m.state === 'kept');
    case 'discarded':
      return when(m.state === 'draft');
    case 'had-back':
      return when(m.state === 'discarded');
  }
}
