import { randomBytes } from 'node:crypto';
import { no, textOf, yes, type Json } from './answer';
import type { News, Platform } from './state';

const LIMITS = { title: 32, author: 16, digest: 128 } as const;
const MOST_ARTICLES = 8;
const CONTENT_CHARACTERS = 20_000;
const CONTENT_BYTES = 1024 * 1024;

const characters = (value: string): number => Array.from(value).length;

const faultOf = ({ account }: Platform, article: Json): Json | undefined => {
  const content = textOf(article, 'content');
  if (textOf(article, 'title') === '' || content === '') return no(44003);
  if (characters(textOf(article, 'title')) > LIMITS.title) return no(45003);
  if (characters(textOf(article, 'author')) > LIMITS.author) return no(45003);
  if (characters(textOf(article, 'digest')) > LIMITS.digest) return no(45004);
  if (textOf(article, 'content_source_url').length > 1_024) return no(45166);
  if (characters(content) >= CONTENT_CHARACTERS || Buffer.byteLength(content) >= CONTENT_BYTES) return no(45166);
  return account.materials.get(textOf(article, 'thumb_media_id'))?.type === 'image' ? undefined : no(40007);
};

/** What WeChat keeps: no scripts, and no pictures but those that were handed over to it. */
const kept = ({ account }: Platform, article: Json): Json => ({
  ...article,
  content: textOf(article, 'content')
    .replace(/<script[\s\S]*?<\/script>/gi, '')
    .replace(/<img[^>]*src="([^"]*)"[^>]*>/g, (image, src: string) => (account.pictures.has(src) ? image : '')),
});

const asked = (article: Json): Json => ({ show_cover_pic: 0, need_open_comment: 0, ...article });

const told = ({ articles, updatedAt }: News, without: unknown, extra: Json): Json => ({
  news_item: articles.map((each) => ({ ...asked(each), ...(without === 1 ? { content: '' } : {}), ...extra })),
  create_time: Math.floor(updatedAt / 1_000),
  update_time: Math.floor(updatedAt / 1_000),
});

/** POST /cgi-bin/draft/add. No errcode when all is well. */
export const addDraft = (platform: Platform, _query: Json, body: Json): Json => {
  const articles = body['articles'];
  if (!Array.isArray(articles) || articles.length === 0 || articles.length > MOST_ARTICLES) return no(44003);
  for (const article of articles as Json[]) {
    const fault = faultOf(platform, article);
    if (fault) return fault;
  }
  const mediaId = randomBytes(48).toString('base64url');
  const news = { articles: (articles as Json[]).map((each) => kept(platform, each)), updatedAt: platform.now() };
  platform.account.drafts.set(mediaId, news);
  return { media_id: mediaId, item: [] };
};

/** POST /cgi-bin/draft/update: one article of a draft. */
export const updateDraft = (platform: Platform, _query: Json, body: Json): Json => {
  const mediaId = textOf(body, 'media_id');
  const draft = platform.account.drafts.get(mediaId);
  const [index, article] = [body['index'], body['articles']];
  if (!draft || typeof index !== 'number' || draft.articles[index] === undefined) return no(40007);
  if (typeof article !== 'object' || article === null || Array.isArray(article)) return no(47001);
  const fault = faultOf(platform, article as Json);
  if (fault) return fault;
  const articles = draft.articles.map((each, at) => (at === index ? kept(platform, article as Json) : each));
  platform.account.drafts.set(mediaId, { articles, updatedAt: platform.now() });
  return yes();
};

/** POST /cgi-bin/draft/get */
export const getDraft = ({ account }: Platform, _query: Json, body: Json): Json => {
  const draft = account.drafts.get(textOf(body, 'media_id'));
  return draft ? told(draft, 0, { url: 'http://mp.weixin.qq.com/s?__biz=for-a-while' }) : no(40007);
};

/** POST /cgi-bin/draft/delete */
export const deleteDraft = ({ account }: Platform, _query: Json, body: Json): Json =>
  account.drafts.delete(textOf(body, 'media_id')) ? yes() : no(40007);

const pageOf = <Item>(items: readonly Item[], body: Json): readonly Item[] | undefined => {
  const [offset, count] = [body['offset'], body['count']];
  if (typeof offset !== 'number' || typeof count !== 'number' || count < 1 || count > 20) return undefined;
  return items.slice(offset, offset + count);
};

/** POST /cgi-bin/draft/batchget: the latest first. */
export const listDrafts = ({ account }: Platform, _query: Json, body: Json): Json => {
  const all = [...account.drafts].reverse();
  const page = pageOf(all, body);
  if (!page) return no(40097);
  return {
    item: page.map(([media_id, news]) => ({
      media_id,
      content: told(news, body['no_content'], {}),
      update_time: Math.floor(news.updatedAt / 1_000),
    })),
    total_count: all.length,
    item_count: page.length,
  };
};

const PUBLISHED = 0;

/** POST /cgi-bin/freepublish/batchget: what is published, the latest first. */
export const listPublished = ({ account }: Platform, _query: Json, body: Json): Json => {
  const all = [...account.jobs.values()].filter(({ status }) => status === PUBLISHED).reverse();
  const page = pageOf(all, body);
  if (!page) return no(40097);
  return {
    item: page.map(({ articleId, news }) => ({
      article_id: articleId,
      content: told(news, body['no_content'], { url: addressOf(articleId), is_deleted: false }),
      update_time: Math.floor(news.updatedAt / 1_000),
    })),
    total_count: all.length,
    item_count: page.length,
  };
};

export const addressOf = (articleId: string): string =>
  `https://mp.weixin.qq.com/s?__biz=MzA5ODk3&mid=2650177668&idx=1&sn=${articleId}`;
