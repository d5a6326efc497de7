import type { WechatClient } from '../../../platform/wechat/client';
import type { OfficialArticleRow } from '../tables';

type Json = Readonly<Record<string, unknown>>;

/** What the account lists, as far as it is needed to know an article again. */
interface Listed {
  readonly handle: string;
  readonly url: string;
}

const PAGE = 20;
/** The latest sixty: what is looked for was asked for minutes ago. */
const PAGES = 3;

const textOf = (from: Json, name: string): string => (typeof from[name] === 'string' ? from[name] : '');
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** By its address on the site, which carries the article's id; without one, by title and digest. */
const isIt = (news: Json, row: OfficialArticleRow): boolean =>
  row.source_url === ''
    ? textOf(news, 'title') === row.title && (row.digest === '' || textOf(news, 'digest') === row.digest)
    : textOf(news, 'content_source_url') === row.source_url;

async function lookIn(
  account: WechatClient,
  path: string,
  name: string,
  row: OfficialArticleRow,
): Promise<Listed | undefined> {
  for (let page = 0; page < PAGES; page += 1) {
    const body = { offset: page * PAGE, count: PAGE, no_content: 1 };
    const items = listOf((await account.call(path, body))['item']);
    for (const item of items) {
      const content = item['content'] as Json | undefined;
      const news = listOf(content?.['news_item']).find((each) => isIt(each, row));
      if (news) return { handle: textOf(item, name), url: textOf(news, 'url') };
    }
    if (items.length < PAGE) return undefined;
  }
  return undefined;
}

/** The draft of an article whose answer was lost. @source 微信 draft/batchget (law.md 6.5) */
export const draftOf = (account: WechatClient, row: OfficialArticleRow): Promise<Listed | undefined> =>
  lookIn(account, '/cgi-bin/draft/batchget', 'media_id', row);

/** The publication of an article whose answer was lost. @source 微信 freepublish/batchget (law.md 6.5) */
export const publicationOf = (account: WechatClient, row: OfficialArticleRow): Promise<Listed | undefined> =>
  lookIn(account, '/cgi-bin/freepublish/batchget', 'article_id', row);
