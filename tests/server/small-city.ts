import type { DirectoryContent } from '../../contract/directory';
import type { ExplainerContent } from '../../contract/explainer';
import type { NoticeContent } from '../../contract/notice';
import type { PolicyContent } from '../../contract/policy';
import type { RunningCity } from './running-city';

/** Content as small as it can be, for tests that publish. */
export const directory: DirectoryContent & { sourceId: 'directory' } = {
  sourceId: 'directory',
  topics: [
    { id: 'yiliao', name: '医疗医保', summary: '' },
    { id: 'zhufang', name: '住房城建', summary: '' },
  ],
  areas: [
    { id: 'linxi', name: '临溪市', level: 'city' },
    { id: 'yunhe', name: '云禾县', level: 'county' },
    { id: 'xidong', name: '溪东区', level: 'county' },
  ],
  departments: [
    {
      id: 'yibao',
      name: '临溪市医疗保障局',
      shortName: '市医保局',
      duties: '',
      address: '',
      hours: '',
      phone: '',
      area: 'linxi',
      keywords: [],
      takesRequests: true,
    },
  ],
};

export const policy = (sourceId: string, more: Partial<PolicyContent> = {}): PolicyContent => ({
  sourceId,
  title: `${sourceId}办法`,
  publishedOn: '2026-03-01',
  effectiveOn: '2026-04-01',
  topics: ['yiliao'],
  department: 'yibao',
  body: '第一条　为了方便群众，制定本办法。\n第二条　补贴每月一百元：\n（一）老年人；\n（二）儿童。',
  ...more,
});

export const explainer = (sourceId: string, policyId: string, anchor = 'art-2'): ExplainerContent => ({
  sourceId,
  title: `${sourceId}图解`,
  summary: '一看就懂。',
  publishedOn: '2026-03-02',
  department: 'yibao',
  topics: ['yiliao'],
  policies: [policyId],
  blocks: [{ kind: 'lead', text: '每月一百元。', clauses: [{ policyId, anchor }] }],
});

export const notice = (sourceId: string, more: Partial<NoticeContent> = {}): NoticeContent => ({
  sourceId,
  title: `通知${sourceId}`,
  summary: '',
  publishedOn: '2026-05-01',
  department: 'yibao',
  topics: ['yiliao'],
  body: '正文。',
  related: [],
  ...more,
});

export const withDirectory = async (city: RunningCity): Promise<RunningCity> => {
  await city.publish('directory', directory);
  return city;
};
