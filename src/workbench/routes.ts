/** Every page of the workbench. A page's address is its file. */
export const STAFF_PAGES = {
  queue: '/staff/desk/queue',
  case: '/staff/desk/case',
  redact: '/staff/desk/redact',
  register: '/staff/desk/register',
  refusals: '/staff/desk/refusals',
  signIn: '/staff/session/sign-in',
  password: '/staff/session/password',
  reports: '/staff/reports/list',
  reportYear: '/staff/reports/year',
  newMedia: '/staff/new-media/list',
  newMediaAccount: '/staff/new-media/account',
  enquiries: '/staff/enquiry/list',
  catalogue: '/staff/catalogue/desk',
  gazette: '/staff/gazette/series',
  powers: '/staff/power/list',
  datasets: '/staff/dataset/list',
  datasetOpen: '/staff/dataset/open',
  dataset: '/staff/dataset/set',
  search: '/staff/search/desk',
  proofreading: '/staff/proofreading/words',
  proposals: '/staff/proposal/list',
  budgets: '/staff/budget/list',
  lineage: '/staff/lineage/list',
  withdrawals: '/staff/withdrawal/list',
  tasks: '/staff/publishing/tasks',
  manuscripts: '/staff/publishing/list',
  manuscript: '/staff/publishing/manuscript',
  arrangements: '/staff/publishing/arrangements',
  pushes: '/staff/push/list',
  push: '/staff/push/push',
  pushSegments: '/staff/push/segments',
  officialAccount: '/staff/official-account/list',
  officialPiece: '/staff/official-account/piece',
  accounts: '/staff/accounts/list',
  audit: '/staff/audit/list',
} as const;

export type StaffPageName = keyof typeof STAFF_PAGES;

/** The address of a page with its query. */
export function toStaff(page: StaffPageName, query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => (pair[1] ?? '') !== '');
  const search = new URLSearchParams(pairs).toString();
  return search ? `${STAFF_PAGES[page]}?${search}` : STAFF_PAGES[page];
}

/** What stands in the address of the page that is shown. */
export const pageQuery = (): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(window.location.search));

/** Only ever to a page of the workbench: what stands in an address may come from anyone. */
export const isStaffAddress = (address: string): boolean => {
  const path = address.split(/[?#]/)[0] ?? '';
  return Object.values(STAFF_PAGES).some((page) => page === path);
};
