import type { ContentKind } from '../../../contract/primitives';

/** The page of each kind on the H5 site, as printed on posters; tests hold it against the app's routes. */
const PAGES: Readonly<Record<ContentKind, string>> = {
  policies: '/resident/policy/document',
  explainers: '/resident/explainer/detail',
  'qa-series': '/resident/qa-series/series',
  'qa-issues': '/resident/qa-series/issue',
  'qa-items': '/resident/qa-series/item',
  'press-conferences': '/resident/press-conference/detail',
  notices: '/resident/notice/detail',
  gazettes: '/resident/gazette/issue',
  'gazette-articles': '/resident/gazette/article',
  'special-topics': '/resident/special-topic/topic',
  proposals: '/resident/proposal/detail',
  'disclosure-guides': '/resident/disclosure/guide',
  powers: '/resident/power/item',
  budgets: '/resident/budget/budget',
  datasets: '/resident/dataset/set',
};

/** The page of the search; tests hold it against the app's routes. */
export const SEARCH_PAGE = '/resident/search/find';

export const pageAddress = (kind: ContentKind, id: string): string => `${PAGES[kind]}?id=${encodeURIComponent(id)}`;

const kinds = Object.keys(PAGES) as ContentKind[];

/** The kind whose page has this path, without the query. */
export const kindOfPage = (path: string): ContentKind | undefined => kinds.find((kind) => PAGES[kind] === path);
