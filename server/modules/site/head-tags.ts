import type { ContentKind, NamedRef } from '../../../contract/primitives';
import { kindOfPage } from '../../platform/published/page-address';
import { escaped } from './escaped';

/** What the tags of a page take from the answer that it shows, whatever its kind. */
interface AnyView {
  readonly title?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly publishedOn?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly issuingOrgan?: string;
  readonly department?: NamedRef;
  readonly topics?: readonly NamedRef[];
}

/** A page that shows one published thing. */
export interface Article extends AnyView {
  readonly kind: ContentKind;
  readonly id: string;
  /** Name of the list that it stands in (栏目). */
  readonly column: string;
  /** The whole answer that the page shows. */
  readonly view: object;
}

export interface PageTags {
  readonly siteName: string;
  readonly siteIdCode: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  /** Whole addresses. */
  readonly image: string | undefined;
  readonly url: string;
  readonly article: Article | undefined;
}

/** The published thing that an address shows, from the answers that it was rendered from. */
export function articleOf(
  path: string,
  id: string | undefined,
  answers: Readonly<Record<string, unknown>>,
  columns: ReadonlyMap<ContentKind, string>,
): Article | undefined {
  const kind = kindOfPage(path);
  const view = kind && id !== undefined ? answers[`/api/${kind}/${id}`] : undefined;
  if (kind === undefined || id === undefined || typeof view !== 'object' || view === null) return undefined;
  return { ...(view as AnyView), kind, id, column: columns.get(kind) ?? '', view };
}

const tag = (name: string, content: string | undefined): string =>
  content === undefined || content === '' ? '' : `<meta name="${name}" content="${escaped(content)}">`;

const articleTags = (article: Article, { title, description, image, url, siteName }: PageTags): string[] => {
  const source = article.issuingOrgan ?? article.department?.name ?? siteName;
  return [
    tag('ColumnName', article.column),
    tag('ColumnType', article.column),
    tag('ArticleTitle', article.title ?? article.question ?? title),
    tag('PubDate', article.publishedOn),
    tag('ContentSource', source),
    tag('Author', source),
    tag('Keywords', article.topics?.map(({ name }) => name).join(',')),
    tag('Description', description),
    tag('Image', image),
    tag('Url', url),
  ];
};

/**
 * Tags by which other systems know site, column and article of a government page (网页标签).
 *
 * @source 政府网站发展指引（国办发〔2017〕47号）；names of tags as real government sites carry them
 */
export const headTags = (page: PageTags): string[] => [
  tag('SiteName', page.siteName),
  tag('SiteDomain', new URL(page.url).host),
  tag('SiteIDCode', page.siteIdCode),
  ...(page.article
    ? articleTags(page.article, page)
    : [tag('ColumnName', page.title), tag('ColumnDescription', page.description)]),
];
