import city from '../city.json';

const isForStaff = process.env.TARO_APP_AUDIENCE === 'staff';
const isWeapp = process.env.TARO_ENV === 'weapp';

const pages = ['pages/home', 'pages/policy', 'pages/interact', 'pages/me'];

/** One feature, one sub-package, one URL prefix. */
const subPackages: { root: string; pages: string[] }[] = [
  { root: 'resident/press-conference', pages: ['list', 'detail'] },
  { root: 'resident/foi', pages: ['apply', 'receipt', 'cases', 'case', 'statistics'] },
  { root: 'resident/annual-report', pages: ['list', 'year'] },
  { root: 'resident/working-days', pages: ['count'] },
  { root: 'resident/explainer', pages: ['list', 'detail', 'text'] },
  { root: 'resident/policy', pages: ['list', 'document'] },
  { root: 'resident/qa-series', pages: ['list', 'series', 'issue', 'item'] },
  { root: 'resident/notice', pages: ['list', 'detail'] },
  { root: 'resident/directory', pages: ['list', 'department'] },
  { root: 'resident/new-media', pages: ['list', 'account', 'report', 'reports'] },
  { root: 'resident/dataset', pages: ['list', 'set'] },
  { root: 'resident/enquiry', pages: ['ask', 'mine'] },
  { root: 'resident/audience', pages: ['choose', 'inbox'] },
  { root: 'resident/settings', pages: ['display', 'privacy'] },
  { root: 'resident/library', pages: ['history', 'favourites'] },
  { root: 'resident/search', pages: ['find'] },
  { root: 'resident/catalogue', pages: ['home', 'group', 'column'] },
  { root: 'resident/gazette', pages: ['home', 'issue', 'article', 'points'] },
  { root: 'resident/special-topic', pages: ['list', 'topic', 'section'] },
  { root: 'resident/proposal', pages: ['list', 'detail', 'statistics'] },
  { root: 'resident/disclosure', pages: ['home', 'guides', 'guide', 'rules'] },
  { root: 'resident/power', pages: ['list', 'item'] },
  { root: 'resident/budget', pages: ['list', 'budget'] },
  { root: 'resident/publication-log', pages: ['list'] },
];

/** The workbench: H5 alone, and in no build for residents. A page's address is its file, as for residents. */
const staffPages = [
  'staff/desk/queue',
  'staff/desk/case',
  'staff/desk/redact',
  'staff/desk/register',
  'staff/desk/refusals',
  'staff/session/sign-in',
  'staff/session/password',
  'staff/reports/list',
  'staff/reports/year',
  'staff/new-media/list',
  'staff/new-media/account',
  'staff/enquiry/list',
  'staff/catalogue/desk',
  'staff/gazette/series',
  'staff/power/list',
  'staff/dataset/list',
  'staff/dataset/open',
  'staff/dataset/set',
  'staff/search/desk',
  'staff/proofreading/words',
  'staff/proposal/list',
  'staff/budget/list',
  'staff/lineage/list',
  'staff/official-account/list',
  'staff/official-account/piece',
  'staff/withdrawal/list',
  'staff/publishing/tasks',
  'staff/publishing/list',
  'staff/publishing/manuscript',
  'staff/publishing/arrangements',
  'staff/push/list',
  'staff/push/push',
  'staff/push/segments',
  'staff/accounts/list',
  'staff/audit/list',
];

const tabBar = {
  color: '@tabColor',
  selectedColor: '@tabSelected',
  backgroundColor: '@tabBackground',
  borderStyle: 'white' as const,
  list: [
    {
      pagePath: 'pages/home',
      text: '首页',
      iconPath: 'assets/tabs/home.png',
      selectedIconPath: 'assets/tabs/home-on.png',
    },
    {
      pagePath: 'pages/policy',
      text: '政策',
      iconPath: 'assets/tabs/policy.png',
      selectedIconPath: 'assets/tabs/policy-on.png',
    },
    {
      pagePath: 'pages/interact',
      text: '互动',
      iconPath: 'assets/tabs/interact.png',
      selectedIconPath: 'assets/tabs/interact-on.png',
    },
    { pagePath: 'pages/me', text: '我的', iconPath: 'assets/tabs/me.png', selectedIconPath: 'assets/tabs/me-on.png' },
  ],
};

// The H5 site draws its own tab bar: Taro's costs 15 KB of the first load and has no roles.
const residentConfig = {
  pages,
  subPackages,
  ...(isWeapp
    ? {
        tabBar,
        darkmode: true,
        themeLocation: 'theme.json',
        lazyCodeLoading: 'requiredComponents',
        __usePrivacyCheck__: true,
        permission: { 'scope.userLocation': { desc: '用来按远近排列公报赠阅点，只在手机上算，不会上传。' } },
        requiredPrivateInfos: ['getLocation' as const],
        networkTimeout: { request: 15_000 },
      }
    : // A page that slides in would be a flash where the first screen already stands.
      { animation: false }),
  window: isWeapp
    ? {
        navigationBarTitleText: city.site,
        navigationBarBackgroundColor: '@navBackground',
        navigationBarTextStyle: '@navText',
        backgroundColor: '@background',
        backgroundTextStyle: '@backgroundText',
      }
    : { navigationBarTitleText: city.site },
};

const staffConfig = { pages: staffPages, animation: false, window: { navigationBarTitleText: '明白工作台' } };

export default defineAppConfig(isForStaff ? staffConfig : residentConfig);
