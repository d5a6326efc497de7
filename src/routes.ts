/** Every page path of the app. They are printed on posters, so they are never changed, only added. */
export const PAGES = {
  home: '/pages/home',
  policy: '/pages/policy',
  interact: '/pages/interact',
  me: '/pages/me',
  policyDocument: '/resident/policy/document',
  policyList: '/resident/policy/list',
  explainer: '/resident/explainer/detail',
  explainerText: '/resident/explainer/text',
  explainerList: '/resident/explainer/list',
  qaSeriesList: '/resident/qa-series/list',
  qaSeries: '/resident/qa-series/series',
  qaIssue: '/resident/qa-series/issue',
  qaItem: '/resident/qa-series/item',
  pressConferenceList: '/resident/press-conference/list',
  pressConference: '/resident/press-conference/detail',
  noticeList: '/resident/notice/list',
  notice: '/resident/notice/detail',
  department: '/resident/directory/department',
  departmentList: '/resident/directory/list',
  newMediaList: '/resident/new-media/list',
  newMediaAccount: '/resident/new-media/account',
  newMediaReport: '/resident/new-media/report',
  newMediaReports: '/resident/new-media/reports',
  foiApply: '/resident/foi/apply',
  foiReceipt: '/resident/foi/receipt',
  foiCases: '/resident/foi/cases',
  foiCase: '/resident/foi/case',
  foiStatistics: '/resident/foi/statistics',
  audienceChoose: '/resident/audience/choose',
  audienceInbox: '/resident/audience/inbox',
  annualReportList: '/resident/annual-report/list',
  annualReport: '/resident/annual-report/year',
  workingDays: '/resident/working-days/count',
  datasetList: '/resident/dataset/list',
  dataset: '/resident/dataset/set',
  enquiry: '/resident/enquiry/ask',
  myEnquiries: '/resident/enquiry/mine',
  settings: '/resident/settings/display',
  history: '/resident/library/history',
  favourites: '/resident/library/favourites',
  privacy: '/resident/settings/privacy',
  search: '/resident/search/find',
  disclosure: '/resident/disclosure/home',
  catalogueHome: '/resident/catalogue/home',
  catalogueGroup: '/resident/catalogue/group',
  catalogueColumn: '/resident/catalogue/column',
  gazette: '/resident/gazette/home',
  gazetteIssue: '/resident/gazette/issue',
  gazetteArticle: '/resident/gazette/article',
  readingPoints: '/resident/gazette/points',
  specialTopicList: '/resident/special-topic/list',
  specialTopic: '/resident/special-topic/topic',
  specialTopicSection: '/resident/special-topic/section',
  proposalList: '/resident/proposal/list',
  proposal: '/resident/proposal/detail',
  proposalStatistics: '/resident/proposal/statistics',
  disclosureGuides: '/resident/disclosure/guides',
  disclosureGuide: '/resident/disclosure/guide',
  disclosureRules: '/resident/disclosure/rules',
  powerList: '/resident/power/list',
  power: '/resident/power/item',
  budgetList: '/resident/budget/list',
  budget: '/resident/budget/budget',
  publicationLog: '/resident/publication-log/list',
} as const;

export type PageName = keyof typeof PAGES;

/** Tab pages, in order. They stand in the main package and are switched to, never pushed. */
export const TABS = [
  { path: PAGES.home, text: '首页' },
  { path: PAGES.policy, text: '政策' },
  { path: PAGES.interact, text: '互动' },
  { path: PAGES.me, text: '我的' },
] as const;

export const isTab = (path: string): boolean => TABS.some((tab) => tab.path === path);

/** The address of a page with its query, the same on both builds. */
export function to(page: PageName, query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return search ? `${PAGES[page]}?${search}` : PAGES[page];
}

const PAGE_OF_KIND = {
  policies: 'policyDocument',
  explainers: 'explainer',
  'qa-series': 'qaSeries',
  'qa-issues': 'qaIssue',
  'qa-items': 'qaItem',
  'press-conferences': 'pressConference',
  notices: 'notice',
  gazettes: 'gazetteIssue',
  'gazette-articles': 'gazetteArticle',
  'special-topics': 'specialTopic',
  proposals: 'proposal',
  'disclosure-guides': 'disclosureGuide',
  powers: 'power',
  budgets: 'budget',
  datasets: 'dataset',
} as const satisfies Record<string, PageName>;

/** The page of a published thing. */
export const toContent = (kind: keyof typeof PAGE_OF_KIND, id: string, anchor?: string): string =>
  to(PAGE_OF_KIND[kind], { id, clause: anchor });
