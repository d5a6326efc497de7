import type { DeskGazette, DeskGazetteState, GazetteImport } from '../../../contract/gazette-desk';

export const STATES: Readonly<Record<DeskGazetteState, string>> = {
  published: '已发布',
  draft: '待发布',
  'published-with-draft': '已发布，有改动待发布',
};

export const OUTCOMES: Readonly<Record<GazetteImport['issues'][number]['outcome'], string>> = {
  new: '新的一期',
  changed: '有改动',
  unchanged: '没有变化',
};

export const pagesWords = ({
  firstPage,
  lastPage,
}: Pick<DeskGazette['issues'][number], 'firstPage' | 'lastPage'>): string =>
  `第${String(firstPage)}—${String(lastPage)}页`;
