import { jobOutcome } from '../../../../domain/official-account';
import { WechatError, WechatUnreachable } from '../../../platform/wechat/answer';
import type { WechatClient } from '../../../platform/wechat/client';
import type { HandingDeps } from '../deps';
import type { OfficialArticleRow } from '../tables';
import type { Keep } from './draft';
import { publicationOf } from './look-up';
import { inSeconds, problemOf, rested, toldBy, type Changes } from './outcome';

type Json = Readonly<Record<string, unknown>>;

const MEDIA_GONE = 40007;
/** After so long a publication that nobody has seen was none: the platform takes minutes at most. */
const UNSEEN_S = 600;
const LOOKS_S = [5, 5, 10, 20, 60, 120, 300];

const published = (articleId: string, url: string, at: string): Changes => ({
  state: 'published',
  article_id: articleId,
  url,
  published_at: at,
  problem: null,
  asked_at: null,
  tries: 0,
  next_try_at: null,
});

const backToDraft = (code: Parameters<typeof problemOf>[0], error?: unknown): Changes => ({
  state: 'draft',
  problem: problemOf(code, error),
  asked_at: null,
  next_try_at: null,
});

const draftGone = (error: unknown): Changes => ({
  state: 'failed',
  problem: problemOf('draft-gone', error),
  draft_media_id: null,
  asked_at: null,
  next_try_at: null,
});

const isStillDraft = async (account: WechatClient, mediaId: string): Promise<boolean> => {
  try {
    await account.call('/cgi-bin/draft/get', { media_id: mediaId });
    return true;
  } catch (error) {
    if (error instanceof WechatError && error.errcode === MEDIA_GONE) return false;
    throw error;
  }
};

/** What became of a request whose answer was lost. It is never sent again before that is known. */
async function afterLostAnswer(account: WechatClient, row: OfficialArticleRow, now: Date): Promise<Changes> {
  const there = await publicationOf(account, row);
  if (there) return published(there.handle, there.url, now.toISOString());
  const isUnseen = Date.parse(row.asked_at ?? '') + UNSEEN_S * 1_000 <= now.getTime();
  if (!isUnseen) return { next_try_at: inSeconds(now, 30) };
  const isDraft = await isStillDraft(account, row.draft_media_id ?? '');
  return isDraft ? backToDraft('unconfirmed') : draftGone(undefined);
}

/** Asks for the publication, once. @param isCurrent - whether its edition is still what is published on the site */
export async function submitArticle(
  { clock }: HandingDeps,
  account: WechatClient,
  row: OfficialArticleRow,
  keep: Keep,
  isCurrent: boolean,
): Promise<Changes> {
  const now = clock.now();
  try {
    if (row.asked_at !== null) return await afterLostAnswer(account, row, now);
    if (!isCurrent) return backToDraft('not-current');
    await keep({ asked_at: now.toISOString() });
    const answer = await account.call('/cgi-bin/freepublish/submit', { media_id: row.draft_media_id });
    const publishId = String(answer['publish_id']);
    return {
      state: 'publishing',
      publish_id: publishId,
      asked_at: null,
      tries: 0,
      problem: null,
      next_try_at: inSeconds(now, 5),
    };
  } catch (error) {
    // A look that went wrong changes nothing of what is unknown.
    if (row.asked_at !== null) return { ...rested(row, now, 'not-reached', error) };
    const told = toldBy(error);
    if (told.kind === 'unknown') return { ...rested(row, now, 'not-reached') };
    if (told.kind === 'rest') return { ...rested(row, now, told.code, error), asked_at: null };
    return told.kind === 'draft-gone' ? draftGone(error) : backToDraft(told.code, error);
  }
}

const addressIn = (answer: Json): string => {
  const items = (answer['article_detail'] as Json | undefined)?.['item'];
  const [first] = Array.isArray(items) ? (items as Json[]) : [];
  return typeof first?.['article_url'] === 'string' ? first['article_url'] : '';
};

/** How a publication stands at the platform; undefined: it says nothing that is documented. */
export async function askOutcome(account: WechatClient, publishId: string) {
  const answer = await account.call('/cgi-bin/freepublish/get', { publish_id: publishId });
  const outcome = jobOutcome(Number(answer['publish_status']));
  const articleId = typeof answer['article_id'] === 'string' ? answer['article_id'] : '';
  return outcome && { outcome, articleId, url: addressIn(answer) };
}

/** Looks what became of a publication. */
export async function followPublication(
  { clock }: HandingDeps,
  account: WechatClient,
  row: OfficialArticleRow,
): Promise<Changes> {
  const now = clock.now();
  const again = {
    tries: row.tries + 1,
    next_try_at: inSeconds(now, LOOKS_S[Math.min(row.tries, LOOKS_S.length - 1)] ?? 0),
  };
  try {
    const told = await askOutcome(account, row.publish_id ?? '');
    if (!told || told.outcome.state === 'publishing') return again;
    if (told.outcome.state === 'draft') return { ...backToDraft(told.outcome.problem), publish_id: null };
    if (told.outcome.state === 'published') return published(told.articleId, told.url, now.toISOString());
    return { state: told.outcome.state, next_try_at: null };
  } catch (error) {
    if (error instanceof WechatError || error instanceof WechatUnreachable) return again;
    throw error;
  }
}
