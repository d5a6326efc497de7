import type { DatasetView } from '../../../contract/dataset';
import { datasetData } from './dataset-data';
import type { Article, PageTags } from './head-tags';

type Data = Readonly<Record<string, unknown>>;

const organisation = (name: string): Data => ({ '@type': 'GovernmentOrganization', name });

const about = (article: Article, { url, title, description, image, siteName }: PageTags): Data => {
  const publisher = organisation(article.department?.name ?? article.issuingOrgan ?? siteName);
  const name = article.title ?? article.question ?? title;
  const known = { name, description, image, inLanguage: 'zh-CN', url };
  switch (article.kind) {
    case 'qa-items':
      return {
        '@type': 'FAQPage',
        ...known,
        mainEntity: [{ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text: article.answer } }],
      };
    case 'press-conferences':
      return {
        '@type': 'Event',
        ...known,
        startDate: article.startsAt,
        endDate: article.endsAt,
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: { '@type': 'VirtualLocation', url },
        organizer: publisher,
      };
    case 'policies':
      return { '@type': 'Legislation', ...known, legislationDate: article.publishedOn, publisher };
    case 'gazettes':
      return { '@type': 'PublicationIssue', ...known, datePublished: article.publishedOn, publisher };
    case 'budgets':
      return { '@type': 'Dataset', ...known, datePublished: article.publishedOn, creator: publisher, publisher };
    case 'datasets':
      return {
        ...known,
        ...datasetData(article.view as DatasetView, new URL(url).origin),
        creator: publisher,
        publisher,
      };
    case 'qa-series':
      return { '@type': 'CollectionPage', ...known };
    default:
      return { '@type': 'Article', ...known, headline: name, datePublished: article.publishedOn, publisher };
  }
};

/** What a page is about, in the words of schema.org, for search engines; null where it shows no one thing. */
export const structuredData = (page: PageTags): Data | null =>
  page.article ? { '@context': 'https://schema.org', ...about(page.article, page) } : null;
