import { stringOf } from '../../../platform/wechat/answer';
import type { WechatClient } from '../../../platform/wechat/client';
import { withAddresses } from '../article/html';
import type { HandingDeps } from '../deps';
import type { OfficialArticleRow } from '../tables';
import { draftOf } from './look-up';
import { hasGivenUp, problemOf, rested, toldBy, type Changes } from './outcome';
import { addressesOf, coverOf, forgetCover, PictureMissing } from './pictures';

/** Keeps a change before something is asked for that must not be asked for twice. */
export type Keep = (changes: Changes) => Promise<void>;

const articleOf = async (deps: HandingDeps, account: WechatClient, row: OfficialArticleRow) => ({
  article_type: 'news',
  title: row.title,
  author: row.author,
  digest: row.digest,
  content: withAddresses(row.content, await addressesOf(deps, account, row.content)),
  content_source_url: row.source_url,
  thumb_media_id: await coverOf(deps, account, row),
  need_open_comment: 0,
  only_fans_can_comment: 0,
});

const DRAFTED = { state: 'draft', problem: null, asked_at: null, tries: 0, next_try_at: null } as const;

const failed = (code: Parameters<typeof problemOf>[0], error?: unknown): Changes => ({
  state: 'failed',
  problem: problemOf(code, error),
  next_try_at: null,
});

/** The draft that the account has of it: known, or found again after an answer was lost. */
const known = async (account: WechatClient, row: OfficialArticleRow): Promise<string | undefined> => {
  if (row.draft_media_id !== null) return row.draft_media_id;
  return row.asked_at === null ? undefined : (await draftOf(account, row))?.handle;
};

async function handOver(
  deps: HandingDeps,
  account: WechatClient,
  row: OfficialArticleRow,
  keep: Keep,
): Promise<Changes> {
  const mediaId = await known(account, row);
  const article = await articleOf(deps, account, row);
  if (mediaId !== undefined) {
    await account.call('/cgi-bin/draft/update', { media_id: mediaId, index: 0, articles: article });
    return { ...DRAFTED, draft_media_id: mediaId };
  }
  await keep({ asked_at: deps.clock.now().toISOString() });
  const answer = await account.call('/cgi-bin/draft/add', { articles: [article] });
  return { ...DRAFTED, draft_media_id: stringOf(answer, 'media_id') };
}

/** Pictures, then the text: into the account's drafts, once. @source 微信 发布流程 (law.md 6.5) */
export async function handOverDraft(
  deps: HandingDeps,
  account: WechatClient,
  row: OfficialArticleRow,
  keep: Keep,
): Promise<Changes> {
  const now = deps.clock.now();
  try {
    return await handOver(deps, account, row, keep);
  } catch (error) {
    if (error instanceof PictureMissing) return failed('picture-missing');
    const told = toldBy(error);
    if (told.kind === 'refused') return { ...failed(told.code, error), asked_at: null };
    if (hasGivenUp(row)) return failed('gave-up', error);
    if (told.kind === 'unknown') return rested(row, now, 'not-reached');
    if (told.kind === 'rest') return { ...rested(row, now, told.code, error), asked_at: null };
    // The same number says that the draft is gone, and that the cover is.
    if (row.draft_media_id !== null) return { ...failed('draft-gone', error), draft_media_id: null, asked_at: null };
    await forgetCover(deps, row);
    return { ...rested(row, now, 'busy', error), asked_at: null };
  }
}
