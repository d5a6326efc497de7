import type { ContentKind } from '../../../contract/primitives';

/** One entry, before it is written in either format. */
export interface FeedEntry {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** When the edition was published that is shown. */
  readonly updatedAt: string;
  /** Civil date, where there is one. */
  readonly publishedOn: string | undefined;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly author: string | undefined;
}

export interface Feed {
  readonly title: string;
  readonly selfUrl: string;
  readonly homeUrl: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/** Never changes, whatever address the site moves to. @source RFC 4151 */
const tagUri = ({ kind, id }: FeedEntry): string => `tag:mingbai,2026:${kind}/${id}`;

/** Of a feed without entries: a date that does not move, so that the bytes do not either. */
const NEVER = '1970-01-01T00:00:00Z';

const lastUpdate = (feed: Feed): string =>
  feed.entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER);

const atMidnight = (civilDate: string): string => `${civilDate}T00:00:00+08:00`;

/** Characters that XML 1.0 cannot carry are left out. */
const xml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are the characters in question
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function atomEntry(entry: FeedEntry): string {
  const published = entry.publishedOn === undefined ? '' : `<published>${atMidnight(entry.publishedOn)}</published>`;
  const author = entry.author === undefined ? '' : `<author><name>${xml(entry.author)}</name></author>`;
  const categories = entry.topics.map(({ id, name }) => `<category term="${xml(id)}" label="${xml(name)}"/>`).join('');
  return (
    `<entry><id>${tagUri(entry)}</id><title>${xml(entry.title)}</title>` +
    `<link rel="alternate" type="text/html" href="${xml(entry.url)}"/><updated>${entry.updatedAt}</updated>` +
    `${published}${author}${categories}<summary>${xml(entry.summary)}</summary></entry>`
  );
}

/** @source RFC 4287 */
export function atomFeed(feed: Feed): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">` +
    `<id>${xml(feed.selfUrl)}</id><title>${xml(feed.title)}</title><updated>${lastUpdate(feed)}</updated>` +
    `<author><name>${xml(feed.author)}</name></author><link rel="self" type="application/atom+xml" href="${xml(feed.selfUrl)}"/>` +
    `<link rel="alternate" type="text/html" href="${xml(feed.homeUrl)}"/>${feed.entries.map(atomEntry).join('')}</feed>`
  );
}

/** @source JSON Feed 1.1 */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: tagUri(entry),
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_text: entry.summary === '' ? entry.title : entry.summary,
      date_modified: entry.updatedAt,
      ...(entry.publishedOn === undefined ? {} : { date_published: atMidnight(entry.publishedOn) }),
      ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }),
      tags: entry.topics.map(({ name }) => name),
    })),
  });
}
