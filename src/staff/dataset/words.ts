import type { DeskDatasetLine, DeskDatasetVersion } from '../../../contract/dataset-desk';
import { plainDate } from '../../ui/dates';

export const VIEWS = { all: '全部', late: '该更新了', waiting: '待发布', withdrawn: '已撤下' } as const;
export type View = keyof typeof VIEWS;

export const holds: Readonly<Record<View, (line: DeskDatasetLine) => boolean>> = {
  all: () => true,
  late: ({ late }) => late,
  waiting: ({ waiting }) => waiting,
  withdrawn: ({ state }) => state === 'withdrawn',
};

interface Mark {
  readonly className: string;
  readonly text: string;
}

/** Where a set stands, in a word. */
export function stateMark({ state, late, dueOn }: DeskDatasetLine): Mark {
  if (state === 'new') return { className: 'w-badge', text: '还没有发布过' };
  if (state === 'withdrawn') return { className: 'w-badge', text: '已撤下' };
  if (late) return { className: 'w-badge late', text: `应在${dueOn === null ? '' : plainDate(dueOn)}前更新` };
  return { className: 'w-badge good', text: '公开中' };
}

export const versionState: Readonly<Record<DeskDatasetVersion['state'], string>> = {
  loading: '正在导入，或者导入中断了',
  draft: '待发布',
  published: '发布过',
  dropped: '已丢弃',
};

export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};
