import { WechatError, WechatUnreachable } from '../../../platform/wechat/answer';
import type { WechatClient } from '../../../platform/wechat/client';
import type { HandingDeps } from '../deps';
import type { OfficialArticleRow } from '../tables';
import { hasGivenUp, problemOf, rested, toldBy, type Changes } from './outcome';
import { askOutcome } from './publish';

const REMOVED = { state: 'removed', problem: null, next_try_at: null } as const;

const back = (row: OfficialArticleRow, code: Parameters<typeof problemOf>[0], error: unknown): Changes => ({
  state: row.article_id === null ? 'draft' : 'published',
  problem: problemOf(code, error),
  removed_by: null,
  removed_by_name: null,
  removed_at: null,
  removal_reason: null,
  next_try_at: null,
});

/** Whether it is not there any more, whoever took it away. */
const isGone = async (account: WechatClient, row: OfficialArticleRow): Promise<boolean> => {
  if (row.publish_id === null) return false;
  const told = await askOutcome(account, row.publish_id);
  return told?.outcome.state === 'gone' || told?.outcome.state === 'banned';
};

const takeAway = async (account: WechatClient, { article_id, draft_media_id }: OfficialArticleRow): Promise<void> => {
  if (article_id !== null) await account.call('/cgi-bin/freepublish/delete', { article_id, index: 0 });
  else if (draft_media_id !== null) await account.call('/cgi-bin/draft/delete', { media_id: draft_media_id });
};

/** Takes the article away from the account; asking twice does no harm. @source 微信 freepublish/delete：不可逆 (law.md 6.5) */
export async function removeArticle(
  { clock }: HandingDeps,
  account: WechatClient,
  row: OfficialArticleRow,
): Promise<Changes> {
  const now = clock.now();
  try {
    await takeAway(account, row);
    return REMOVED;
  } catch (error) {
    if (!(error instanceof WechatError || error instanceof WechatUnreachable)) throw error;
    const told = toldBy(error);
    if (told.kind === 'draft-gone') return REMOVED;
    if (told.kind === 'refused')
      return (await isGone(account, row).catch(() => false)) ? REMOVED : back(row, told.code, error);
    return hasGivenUp(row)
      ? back(row, 'gave-up', error)
      : rested(row, now, told.kind === 'rest' ? told.code : 'not-reached', error);
  }
}
