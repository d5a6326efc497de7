/** Pages for residents that the workbench opens; it carries no other address of theirs. */
export const RESIDENT_PAGES = {
  'qa-items': '/resident/qa-series/item',
  'qa-issues': '/resident/qa-series/issue',
  'qa-series': '/resident/qa-series/series',
  explainers: '/resident/explainer/detail',
  policies: '/resident/policy/document',
  notices: '/resident/notice/detail',
  'press-conferences': '/resident/press-conference/detail',
  proposals: '/resident/proposal/detail',
  budgets: '/resident/budget/budget',
  powers: '/resident/power/item',
  gazettes: '/resident/gazette/issue',
  datasets: '/resident/dataset/set',
} as const;

export type ResidentPageKind = keyof typeof RESIDENT_PAGES;

export const hasResidentPage = (kind: string): kind is ResidentPageKind => Object.hasOwn(RESIDENT_PAGES, kind);

/** The page on which residents see it. */
export const toResidentPage = (kind: ResidentPageKind, id: string): string =>
  `${RESIDENT_PAGES[kind]}?id=${encodeURIComponent(id)}`;
