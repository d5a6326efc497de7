import type { ComponentType } from 'react';
import { PAGES } from './routes';
import Home from './pages/home';
import Interact from './pages/interact';
import Me from './pages/me';
import Policy from './pages/policy';
import ExplainerList from './resident/explainer/list';
import ExplainerPage from './resident/explainer/detail';
import ExplainerText from './resident/explainer/text';
import PolicyList from './resident/policy/list';
import PolicyDocument from './resident/policy/document';
import QaSeriesList from './resident/qa-series/list';
import QaSeriesPage from './resident/qa-series/series';
import QaIssuePage from './resident/qa-series/issue';
import QaItemPage from './resident/qa-series/item';
import NoticeList from './resident/notice/list';
import NoticePage from './resident/notice/detail';
import DepartmentList from './resident/directory/list';
import DepartmentPage from './resident/directory/department';
import NewMediaList from './resident/new-media/list';
import NewMediaAccountPage from './resident/new-media/account';
import ReportNewMedia from './resident/new-media/report';
import DatasetList from './resident/dataset/list';
import DatasetPage from './resident/dataset/set';
import AskEnquiry from './resident/enquiry/ask';
import DisplaySettings from './resident/settings/display';
import Privacy from './resident/settings/privacy';
import History from './resident/library/history';
import Favourites from './resident/library/favourites';
import PressConferenceList from './resident/press-conference/list';
import PressConferenceDetail from './resident/press-conference/detail';
import FoiApply from './resident/foi/apply';
import FoiCase from './resident/foi/case';
import FoiCases from './resident/foi/cases';
import FoiReceipt from './resident/foi/receipt';
import FoiStatistics from './resident/foi/statistics';
import AnnualReportList from './resident/annual-report/list';
import AnnualReportPage from './resident/annual-report/year';
import FindAnything from './resident/search/find';
import DisclosureHome from './resident/disclosure/home';
import CountWorkingDays from './resident/working-days/count';

/** Which component renders which address on the server. A test compares it with app.config.ts. */
export const RENDER_PAGES: Readonly<Partial<Record<string, ComponentType>>> = {
  [PAGES.home]: Home,
  [PAGES.pressConferenceList]: PressConferenceList,
  [PAGES.pressConference]: PressConferenceDetail,
  [PAGES.foiApply]: FoiApply,
  [PAGES.foiCase]: FoiCase,
  [PAGES.foiCases]: FoiCases,
  [PAGES.foiReceipt]: FoiReceipt,
  [PAGES.foiStatistics]: FoiStatistics,
  [PAGES.annualReportList]: AnnualReportList,
  [PAGES.annualReport]: AnnualReportPage,
  [PAGES.workingDays]: CountWorkingDays,
  [PAGES.interact]: Interact,
  [PAGES.me]: Me,
  [PAGES.policy]: Policy,
  [PAGES.explainerList]: ExplainerList,
  [PAGES.explainer]: ExplainerPage,
  [PAGES.explainerText]: ExplainerText,
  [PAGES.policyList]: PolicyList,
  [PAGES.policyDocument]: PolicyDocument,
  [PAGES.qaSeriesList]: QaSeriesList,
  [PAGES.qaSeries]: QaSeriesPage,
  [PAGES.qaIssue]: QaIssuePage,
  [PAGES.qaItem]: QaItemPage,
  [PAGES.noticeList]: NoticeList,
  [PAGES.notice]: NoticePage,
  [PAGES.departmentList]: DepartmentList,
  [PAGES.department]: DepartmentPage,
  [PAGES.newMediaList]: NewMediaList,
  [PAGES.newMediaAccount]: NewMediaAccountPage,
  [PAGES.newMediaReport]: ReportNewMedia,
  [PAGES.datasetList]: DatasetList,
  [PAGES.dataset]: DatasetPage,
  [PAGES.enquiry]: AskEnquiry,
  [PAGES.settings]: DisplaySettings,
  [PAGES.privacy]: Privacy,
  [PAGES.history]: History,
  [PAGES.favourites]: Favourites,
  [PAGES.search]: FindAnything,
  [PAGES.disclosure]: DisclosureHome,
};
