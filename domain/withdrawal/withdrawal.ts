import { ok, refuse, type Result } from '../result';

/** Why something published is taken back (撤回); typed, so that it can be counted and read aloud. */
export const WITHDRAWAL_REASONS = [
  'content-wrong',
  'replaced',
  'basis-gone',
  'decision-undone',
  'called-off',
  'not-to-be-public',
  'not-reviewed-in-time',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What the old text is worth from now on. */
export const OLD_TEXT_STANDINGS = ['never-valid', 'no-longer-valid', 'still-valid', 'being-checked'] as const;
export type OldTextStanding = (typeof OLD_TEXT_STANDINGS)[number];

/**
 * The reason as a resident reads it.
 *
 * @source 行政处罚法第四十八条第二款（处罚决定被变更、撤销、确认违法或者无效的，三日内撤回并公开说明理由）；条例第十五条、第十七条
 */
export const reasonSentence: Readonly<Record<WithdrawalReason, string>> = {
  'content-wrong': '内容有错误',
  replaced: '有了新的内容，代替这一篇',
  'basis-gone': '它依据的文件已经失效或者废止',
  'decision-undone': '公开的处罚决定被变更、撤销、确认违法或者无效',
  'called-off': '它说的活动取消了，不举行了',
  'not-to-be-public': '里面有不应当公开的内容',
  'not-reviewed-in-time': '它是紧急发布的，没有在规定时间内完成审核',
};

/** What the old text is worth, as a resident reads it. */
export const standingSentence: Readonly<Record<OldTextStanding, string>> = {
  'never-valid': '撤回前看到的内容不作数，请不要照它办事。',
  'no-longer-valid': '撤回前看到的内容，从撤回之日起不再适用。',
  'still-valid': '撤回的只是这一页，它讲的事情没有变化。',
  'being-checked': '撤回前看到的内容正在核实，办事前请先问清楚。',
};

export interface Withdrawing {
  readonly reason: WithdrawalReason;
  /** In the office's own words, what was wrong and what is done about it. */
  readonly explanation: string;
  readonly standing: OldTextStanding;
  /** Whether something stands in its place. */
  readonly hasReplacement: boolean;
}

export type WithdrawalRefusal =
  | { readonly code: 'withdrawal.explanation'; readonly field: 'explanation' }
  | { readonly code: 'withdrawal.replacement'; readonly field: 'replacement' };

/** Fewer characters explain nothing to whoever followed a link here. */
const EXPLANATION_AT_LEAST = 5;

/**
 * Whether a withdrawal says enough: what happened, and what stands in its place where it was replaced.
 *
 * @source 行政处罚法第四十八条第二款（公开说明理由）
 */
export function checkWithdrawing({
  reason,
  explanation,
  hasReplacement,
}: Withdrawing): Result<true, WithdrawalRefusal> {
  if (Array.from(explanation.trim()).length < EXPLANATION_AT_LEAST)
    return refuse({ code: 'withdrawal.explanation', field: 'explanation' });
  if (reason === 'replaced' && !hasReplacement) return refuse({ code: 'withdrawal.replacement', field: 'replacement' });
  return ok(true);
}

/** Whether the old title may still be shown: what should never have been public may stand in the title too. */
export const titleMayStay = (reason: WithdrawalReason): boolean => reason !== 'not-to-be-public';
