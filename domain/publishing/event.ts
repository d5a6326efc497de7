import type { CivilDate } from '../calendar';
import type { Disclosure } from './disclosure';

/** Who did something, and in whose place (AB岗): both count as the hand that did it. */
export interface Hand {
  readonly id: string;
  readonly name: string;
  readonly inPlaceOf: { readonly id: string; readonly name: string } | null;
}

/** What the clock or the house does: an emergency that takes itself back, a release whose time has come. */
export const SYSTEM: Hand = { id: 'system', name: '系统', inPlaceOf: null };

export type SecrecyVerdict = 'may-be-public' | 'must-be-changed';

/** The secrecy review of one part. `words` is the hash of the part's own words. */
export interface PartConclusion {
  readonly part: string;
  readonly words: string;
  readonly conclusion: SecrecyVerdict;
  readonly basis: string;
}

/**
 * What happens to a manuscript, in its order. `hash` is always that of the canonical content with the disclosure attribute:
 * what a stamp signs.
 */
export type ManuscriptDeed =
  /** What was published before it had a manuscript: brought in, and to be corrected now. */
  | {
      readonly kind: 'taken-up';
      readonly hash: string;
      readonly publicId: string;
      readonly publishedEdition: number;
      readonly publishedAt: string;
    }
  /** The first text of an edition, and with it the edition. */
  | { readonly kind: 'edition-begun'; readonly hash: string; readonly revision: number; readonly reason: string }
  /** A save, or a disclosure attribute that was set or changed. */
  | { readonly kind: 'revised'; readonly hash: string; readonly revision: number }
  | { readonly kind: 'disclosure-set'; readonly hash: string; readonly disclosure: Disclosure }
  | { readonly kind: 'submitted'; readonly hash: string }
  | { readonly kind: 'recalled' }
  | { readonly kind: 'approved-first'; readonly hash: string }
  | { readonly kind: 'approved-second'; readonly hash: string }
  | { readonly kind: 'secrecy-reviewed'; readonly hash: string; readonly conclusions: readonly PartConclusion[] }
  | { readonly kind: 'returned'; readonly hash: string; readonly reason: string }
  | { readonly kind: 'signed-off'; readonly hash: string }
  | { readonly kind: 'scheduled'; readonly hash: string; readonly releaseAt: string }
  | { readonly kind: 'unscheduled'; readonly why: string }
  | { readonly kind: 'published'; readonly hash: string; readonly publicId: string; readonly publishedEdition: number }
  /** Released without review; has to be reviewed by `reviewDueAt`. */
  | {
      readonly kind: 'released-in-emergency';
      readonly hash: string;
      readonly reason: string;
      readonly reviewDueAt: string;
      readonly publicId: string;
      readonly publishedEdition: number;
    }
  /** An emergency publication that was not reviewed in time. */
  | { readonly kind: 'taken-back'; readonly why: string }
  | { readonly kind: 'kept'; readonly hash: string; readonly reassessOn: CivilDate }
  | { readonly kind: 'reassessed'; readonly reason: string; readonly reassessOn: CivilDate }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'had-back' };

export type DeedKind = ManuscriptDeed['kind'];

export type ManuscriptEvent = ManuscriptDeed & {
  readonly sequence: number;
  readonly by: Hand;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly note?: string;
};

/** What happened, in the office's words. */
export const deedName: Readonly<Record<DeedKind, string>> = {
  'taken-up': '取自已发布的内容',
  'edition-begun': '开始起草',
  revised: '保存',
  'disclosure-set': '确定公开属性',
  submitted: '送审',
  recalled: '撤回送审',
  'approved-first': '初审通过',
  'approved-second': '复审通过',
  'secrecy-reviewed': '保密审查',
  returned: '退回修改',
  'signed-off': '终审签发',
  scheduled: '定时发布',
  unscheduled: '取消定时',
  published: '发布',
  'released-in-emergency': '突发事件先行发布',
  'taken-back': '到期未审，自动收回',
  kept: '签发，不主动公开',
  reassessed: '定期评估，仍不公开',
  discarded: '放弃',
  'had-back': '恢复',
};
