import type { ListPage } from '../../../../contract/list';
import type { ManuscriptKind } from '../../../../contract/manuscript-state';
import type { QaSeriesSummary } from '../../../../contract/qa-series';
import type { StaffMe } from '../../../../contract/staff';
import { emptyBlock } from '../blocks/block-forms';
import { askOnce } from '../look-up/kept-answers';
import { emptyItem } from './items-editor';
import { SERIES_PATH } from '../look-up/names';
import { fromSeries } from './series-field';

type Content = Record<string, unknown>;

/** The series that the own department last added to, else the first that there is. */
async function usualSeries(department: string): Promise<string | undefined> {
  const all = (await askOnce<ListPage<QaSeriesSummary>>(SERIES_PATH))?.items ?? [];
  return (all.find((each) => each.department.id === department) ?? all[0])?.id;
}

async function ofIssue(department: string): Promise<Content> {
  const series = await usualSeries(department);
  const { number = 1, topics = [] } = series === undefined ? {} : await fromSeries(series);
  return {
    ...(series === undefined ? {} : { series, number }),
    title: '',
    summary: '',
    topics,
    policies: [],
    items: [emptyItem()],
  };
}

const EMPTY: Readonly<Record<Exclude<ManuscriptKind, 'qa-issues'>, () => Content>> = {
  explainers: () => ({ title: '', summary: '', topics: [], policies: [], blocks: [emptyBlock('lead')] }),
  notices: () => ({ title: '', summary: '', topics: [], body: '', related: [] }),
  'qa-series': () => ({ title: '', summary: '', topics: [] }),
  'press-conferences': () => ({
    title: '',
    summary: '',
    venue: '',
    speakers: [],
    topics: [],
    policies: [],
    transcript: [],
    releasedWith: [],
    changes: [],
  }),
  policies: () => ({ title: '', topics: [], body: '' }),
};

/** What a new piece begins with: all that can be known without asking. */
export async function startingContent(kind: ManuscriptKind, { department }: StaffMe): Promise<Content> {
  const own = kind === 'qa-issues' ? await ofIssue(department.id) : EMPTY[kind]();
  return { department: department.id, ...own };
}
