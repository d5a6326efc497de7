import { PAGES, to, toContent } from '../../../src/routes';

export interface Address {
  /** Says in a test's name what is shown. */
  readonly shows: string;
  readonly path: string;
  readonly status: 200 | 404;
  /** What it shows is on the device only, so the server sends a page that waits. */
  readonly onDevice?: boolean;
}

const page = (shows: string, path: string): Address => ({ shows, path, status: 200 });
const missing = (shows: string, path: string): Address => ({ shows, path, status: 404 });

/** Every page with content of the sample city, and what a page shows when there is nothing to show. */
export const ADDRESSES: readonly Address[] = [
  page('home', PAGES.home),
  page('policy', PAGES.policy),
  page('interact', PAGES.interact),
  page('me', PAGES.me),
  page('explainer list', PAGES.explainerList),
  page('explainer', toContent('explainers', 'gongjijin-zufang-tujie')),
  page('explainer with bars and video', toContent('explainers', 'menzhen-gongji-tujie')),
  page('explainer of a replaced policy', toContent('explainers', 'yao-wenjian-duojiu-tujie')),
  page('explainer as text', to('explainerText', { id: 'gongjijin-zufang-tujie' })),
  page('policy list', PAGES.policyList),
  page('policy document', toContent('policies', 'gongjijin-zufang-banfa')),
  page('policy document at a clause', toContent('policies', 'xinxi-gongkai-tiaoli', 'art-33')),
  page('policy document no longer in force', toContent('policies', 'gongjijin-zufang-xize-2023')),
  page('Q&A series list', PAGES.qaSeriesList),
  page('Q&A series', toContent('qa-series', 'yibao-shebao-wenda')),
  page('Q&A issue', toContent('qa-issues', 'yibao-shebao-wenda-1')),
  page('Q&A item', toContent('qa-items', 'menzhen-wen-jiaren')),
  page('press conference list', PAGES.pressConferenceList),
  page('press conference that ended', toContent('press-conferences', 'fabuhui-menzhen-gongji')),
  page('press conference that is live', toContent('press-conferences', 'laojiu-xiaoqu-fabuhui')),
  page('press conference to come', toContent('press-conferences', 'fabuhui-baozhang-zulin')),
  page('notice list', PAGES.noticeList),
  page('notice', toContent('notices', 'menzhen-dingdian-gongbu')),
  page('department list', PAGES.departmentList),
  page('department', to('department', { id: 'yibao' })),
  page('accounts of the government', PAGES.newMediaList),
  page('accounts, a search without a match', to('newMediaList', { q: '临溪医保办' })),
  page('account', to('newMediaAccount', { id: 'wechat-linxifabu' })),
  page('account that is silent', to('newMediaAccount', { id: 'toutiao-yunhefabu' })),
  page('account that was closed', to('newMediaAccount', { id: 'wechat-baiyangzhen' })),
  page('report of an account', to('newMediaReport', { account: 'wechat-linxifabu', name: '临溪发布' })),
  page('report of an account that is in no register', PAGES.newMediaReport),
  page('open data', PAGES.datasetList),
  page('open data, a search without a match', to('datasetList', { q: '登月' })),
  page('data set', to('dataset', { id: 'tingchechang' })),
  page('data set, words looked for', to('dataset', { id: 'gongjiao-zhandian', q: '医院' })),
  page('request for information', PAGES.foiApply),
  { ...page('receipt of no request', PAGES.foiReceipt), onDevice: true },
  { ...page('my requests', PAGES.foiCases), onDevice: true },
  { ...page('request that is not on the device', PAGES.foiCase), onDevice: true },
  page('figures of requests', PAGES.foiStatistics),
  page('figures of a year without requests', to('foiStatistics', { year: '2012' })),
  page('yearly reports', PAGES.annualReportList),
  page('yearly report', to('annualReport', { year: '2025' })),
  page('yearly report of tables alone', to('annualReport', { year: '2024' })),
  page('working days', PAGES.workingDays),
  page('working days of a count', to('workingDays', { from: '2026-03-02', days: '20' })),
  page('enquiry', to('enquiry', { kind: 'qa-issues', id: 'yibao-shebao-wenda-1' })),
  page('settings', PAGES.settings),
  page('history, empty', PAGES.history),
  page('favourites, empty', PAGES.favourites),
  page('privacy', PAGES.privacy),
  { ...page('search, empty', PAGES.search), onDevice: true },
  { ...page('search with results', to('search', { q: '门诊报销' })), onDevice: true },
  { ...page('search without results', to('search', { q: '饕餮貔貅' })), onDevice: true },
  page('disclosure, all places', PAGES.disclosure),
  page('list without a match', to('explainerList', { topic: 'gongkai-nothing' })),
  missing('explainer that is not there', toContent('explainers', 'nothing-of-the-kind')),
  missing('account that is not there', to('newMediaAccount', { id: 'nothing-of-the-kind' })),
  missing('data set that is not there', to('dataset', { id: 'nothing-of-the-kind' })),
  missing('yearly report that is not there', to('annualReport', { year: '2009' })),
  missing('policy document that is not there', toContent('policies', 'nothing-of-the-kind')),
];
