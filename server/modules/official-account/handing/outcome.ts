import { verdictOf } from '../../../../domain/official-account';
import { WechatError, WechatUnreachable } from '../../../platform/wechat/answer';
import type { ProblemCode } from '../sentences';
import type { OfficialArticleRow } from '../tables';

export type Changes = Partial<OfficialArticleRow>;

/** What is kept of a problem. */
export interface KeptProblem {
  readonly code: ProblemCode;
  readonly errcode: number | null;
  readonly rid: string | null;
}

export const problemOf = (code: ProblemCode, error?: unknown): string => {
  const told = error instanceof WechatError ? error : undefined;
  const kept: KeptProblem = { code, errcode: told?.errcode ?? null, rid: told?.rid ?? null };
  return JSON.stringify(kept);
};

const PAUSES_S = [30, 60, 120, 300, 900, 1_800, 3_600];
const MOST_TRIES = 24;

export const inSeconds = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * 1_000).toISOString();

/** Rests and tries again; in the end somebody is told. */
export const rested = (row: OfficialArticleRow, now: Date, code: ProblemCode, error?: unknown): Changes => {
  const pause = PAUSES_S[Math.min(row.tries, PAUSES_S.length - 1)] ?? 0;
  return { tries: row.tries + 1, next_try_at: inSeconds(now, pause), problem: problemOf(code, error) };
};

export const hasGivenUp = ({ tries }: OfficialArticleRow): boolean => tries >= MOST_TRIES;

export type Told =
  /** Nothing was done there, and asking again may help. */
  | { readonly kind: 'rest'; readonly code: ProblemCode }
  /** It may have been done there. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'draft-gone' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

/** What an error of a call means. @throws whatever is no answer of the account */
export function toldBy(error: unknown): Told {
  if (error instanceof WechatUnreachable)
    return error.mayHaveArrived ? { kind: 'unknown' } : { kind: 'rest', code: 'not-reached' };
  if (!(error instanceof WechatError)) throw error;
  const verdict = verdictOf(error.errcode);
  if (verdict.kind === 'later') return { kind: 'rest', code: 'busy' };
  return verdict.kind === 'draft-gone' ? verdict : { kind: 'refused', code: verdict.why };
}
