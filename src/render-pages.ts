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
import NewMediaReports from './resident/new-media/reports';
import DatasetList from './resident/dataset/list';
import DatasetPage from './resident/dataset/set';
import AskEnquiry from './resident/enquiry/ask';
import MyEnquiries from './resident/enquiry/mine';
import ChooseAudience from './resident/audience/choose';
import AudienceInbox from './resident/audience/inbox';
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
import CatalogueHome from './resident/catalogue/home';
import CatalogueGroupPage from './resident/catalogue/group';
import CatalogueColumnPage from './resident/catalogue/column';
import GazetteHome from './resident/gazette/home';
import GazetteIssue from './resident/gazette/issue';
import GazetteArticle from './resident/gazette/article';
import ReadingPointsPage from './resident/gazette/points';
import SpecialTopicList from './resident/special-topic/list';
import SpecialTopicPage from './resident/special-topic/topic';
import SpecialTopicSection from './resident/special-topic/section';
import ProposalList from './resident/proposal/list';
import ProposalPage from './resident/proposal/detail';
import ProposalStatistics from './resident/proposal/statistics';
import DisclosureGuide from './resident/disclosure/guide';
import DisclosureGuides from './resident/disclosure/guides';
import DisclosureRules from './resident/disclosure/rules';
import PowerPage from './resident/power/item';
import PowerListPage from './resident/power/list';
import BudgetList from './resident/budget/list';
import BudgetPage from './resident/budget/budget';
import PublicationLog from './resident/publication-log/list';
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
  [PAGES.newMediaReports]: NewMediaReports,
  [PAGES.datasetList]: DatasetList,
  [PAGES.dataset]: DatasetPage,
  [PAGES.enquiry]: AskEnquiry,
  [PAGES.myEnquiries]: MyEnquiries,
  [PAGES.audienceChoose]: ChooseAudience,
  [PAGES.audienceInbox]: AudienceInbox,
  [PAGES.settings]: DisplaySettings,
  [PAGES.privacy]: Privacy,
  [PAGES.history]: History,
  [PAGES.favourites]: Favourites,
  [PAGES.search]: FindAnything,
  [PAGES.disclosure]: DisclosureHome,
  [PAGES.catalogueHome]: CatalogueHome,
  [PAGES.catalogueGroup]: CatalogueGroupPage,
  [PAGES.catalogueColumn]: CatalogueColumnPage,
  [PAGES.gazette]: GazetteHome,
  [PAGES.gazetteIssue]: GazetteIssue,
  [PAGES.gazetteArticle]: GazetteArticle,
  [PAGES.readingPoints]: ReadingPointsPage,
  [PAGES.specialTopicList]: SpecialTopicList,
  [PAGES.specialTopic]: SpecialTopicPage,
  [PAGES.specialTopicSection]: SpecialTopicSection,
  [PAGES.proposalList]: ProposalList,
  [PAGES.proposal]: ProposalPage,
  [PAGES.proposalStatistics]: ProposalStatistics,
  [PAGES.disclosureGuides]: DisclosureGuides,
  [PAGES.disclosureGuide]: DisclosureGuide,
  [PAGES.disclosureRules]: DisclosureRules,
  [PAGES.powerList]: PowerListPage,
  [PAGES.power]: PowerPage,
  [PAGES.budgetList]: BudgetList,
  [PAGES.budget]: BudgetPage,
  [PAGES.publicationLog]: PublicationLog,
};
