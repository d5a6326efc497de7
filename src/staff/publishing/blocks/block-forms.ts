import type { BlockOf, ExplainerBlock } from '../../../../contract/explainer-block';
import type { FieldSpec, TextSpec } from '../editing/form-spec';
import { ChartForm } from '../own/chart-form';
import { ClausesField } from '../own/clauses-field';
import { LinkTo } from '../own/links-field';
import { PictureForm } from '../own/picture-form';
import { TableForm } from '../own/table-form';
import { DepartmentOwn } from '../own/filing-fields';
import type { BlockKind } from './block-names';

/** What a new block of a kind holds: enough to be shown, nothing that was made up. */
export const EMPTY_BLOCKS: { readonly [K in BlockKind]: () => BlockOf<K> } = {
  lead: () => ({ kind: 'lead', text: '' }),
  'key-figures': () => ({ kind: 'key-figures', figures: [{ value: '', unit: '', label: '' }] }),
  audience: () => ({ kind: 'audience', title: '谁适用', groups: [{ name: '', text: '' }] }),
  steps: () => ({ kind: 'steps', title: '怎么办', steps: [{ title: '', text: '' }] }),
  'before-after': () => ({ kind: 'before-after', title: '以前和现在', rows: [{ aspect: '', before: '', after: '' }] }),
  timeline: () => ({ kind: 'timeline', title: '重要日期', entries: [{ on: '', title: '', text: '' }] }),
  table: () => ({ kind: 'table', title: '', columns: ['', ''], rows: [{ cells: ['', ''] }] }),
  'bar-chart': () => ({ kind: 'bar-chart', title: '', unit: '', labels: [], series: [], summary: '' }),
  'line-chart': () => ({ kind: 'line-chart', title: '', unit: '', labels: [], series: [], summary: '' }),
  quotation: () => ({ kind: 'quotation', text: '', attribution: '' }),
  question: () => ({ kind: 'question', question: '', answer: '' }),
  picture: () => ({ kind: 'picture', src: '', width: 0, height: 0, alt: '' }),
  video: () => ({ kind: 'video', title: '', src: '', durationSeconds: 0, transcript: '' }),
  audio: () => ({ kind: 'audio', title: '', src: '', durationSeconds: 0, transcript: '' }),
  contact: () => ({ kind: 'contact', name: '' }),
  link: () => ({ kind: 'link', title: '' }),
};

const clauses: FieldSpec = { is: 'own', name: 'clauses', Form: ClausesField };
const title: FieldSpec = { is: 'text', name: 'title', label: '小标题', max: 100 };
const long = (name: string, label: string, more: Partial<TextSpec> = {}): FieldSpec => ({
  max: 1_000,
  ...more,
  is: 'long',
  name,
  label,
});
const chart: readonly FieldSpec[] = [
  title,
  { is: 'own', name: '', Form: ChartForm },
  { is: 'text', name: 'unit', label: '单位', max: 20, narrow: true, placeholder: '万人' },
  long('summary', '一句话说图', { hint: '看不见图的人听的就是这一句：说出最重要的结论。', max: 1_000 }),
  clauses,
];
const file = (label: string, hint: string): FieldSpec => ({
  is: 'text',
  name: 'src',
  label,
  hint,
  placeholder: '/media/',
});
const seconds: FieldSpec = { is: 'whole', name: 'durationSeconds', label: '时长（秒）' };
const transcript = long('transcript', '文字稿', { hint: '说了什么，一字不漏：听不见的人靠它。', max: 100_000 });

/** The form of each block, as data. */
export const BLOCK_FORMS: Readonly<Record<BlockKind, readonly FieldSpec[]>> = {
  lead: [long('text', '导语', { better: { upTo: 80, else: '太长了，导语只放结论，其余放到后面的块里。' } }), clauses],
  'key-figures': [
    { is: 'text', name: 'title', label: '小标题', max: 100, optional: true },
    {
      is: 'rows',
      name: 'figures',
      label: '数字',
      one: '一个数字',
      min: 1,
      max: 6,
      empty: () => ({ value: '', unit: '', label: '' }),
      fields: [
        { is: 'text', name: 'value', label: '数字', narrow: true, placeholder: '20' },
        { is: 'text', name: 'unit', label: '单位', narrow: true, placeholder: '个工作日' },
        { is: 'text', name: 'label', label: '说明', placeholder: '收到申请后答复' },
        clauses,
      ],
    },
  ],
  audience: [
    title,
    {
      is: 'rows',
      name: 'groups',
      label: '人群',
      one: '一类人',
      min: 1,
      empty: () => ({ name: '', text: '' }),
      fields: [
        { is: 'text', name: 'name', label: '哪类人', placeholder: '在职职工' },
        long('text', '怎么适用'),
        clauses,
      ],
    },
  ],
  steps: [
    title,
    {
      is: 'rows',
      name: 'steps',
      label: '步骤',
      one: '一步',
      min: 1,
      empty: () => ({ title: '', text: '' }),
      fields: [
        { is: 'text', name: 'title', label: '做什么', placeholder: '写清楚要什么' },
        long('text', '怎么做'),
        clauses,
      ],
    },
  ],
  'before-after': [
    title,
    {
      is: 'rows',
      name: 'rows',
      label: '对比',
      one: '一项',
      min: 1,
      empty: () => ({ aspect: '', before: '', after: '' }),
      fields: [
        { is: 'text', name: 'aspect', label: '哪个方面', placeholder: '起付线' },
        { is: 'text', name: 'before', label: '以前', narrow: true },
        { is: 'text', name: 'after', label: '现在', narrow: true },
        clauses,
      ],
    },
  ],
  timeline: [
    title,
    {
      is: 'rows',
      name: 'entries',
      label: '时间点',
      one: '一个日期',
      min: 1,
      empty: () => ({ on: '', title: '', text: '' }),
      fields: [
        { is: 'date', name: 'on', label: '日期' },
        { is: 'text', name: 'title', label: '什么事', narrow: true },
        long('text', '说明'),
        clauses,
      ],
    },
  ],
  table: [title, { is: 'own', name: '', Form: TableForm }],
  'bar-chart': chart,
  'line-chart': chart,
  quotation: [
    long('text', '原文'),
    { is: 'text', name: 'attribution', label: '出处', placeholder: '《…办法》第十条' },
    clauses,
  ],
  question: [
    { is: 'text', name: 'question', label: '问', max: 200 },
    long('answer', '答', { better: { upTo: 150, else: '有点长，第一句先说结论。' } }),
    clauses,
  ],
  picture: [
    { is: 'own', name: '', Form: PictureForm },
    long('alt', '图片替代文字', { hint: '必填。看不见图的人听到的话：图上有什么，说明了什么。', max: 300 }),
    { is: 'text', name: 'caption', label: '图片说明', optional: true },
    clauses,
  ],
  video: [
    title,
    file('视频地址', 'mp4 或者 m3u8。'),
    seconds,
    { is: 'text', name: 'poster', label: '封面地址', optional: true },
    transcript,
    clauses,
  ],
  audio: [title, file('音频地址', 'mp3 或者 m4a。'), seconds, transcript, clauses],
  contact: [
    { is: 'text', name: 'name', label: '找谁', placeholder: '市医保局参保处' },
    { is: 'text', name: 'phone', label: '电话', optional: true, narrow: true },
    { is: 'text', name: 'hours', label: '办公时间', optional: true, narrow: true },
    { is: 'text', name: 'address', label: '地址', optional: true },
    { is: 'own', name: 'department', Form: DepartmentOwn },
  ],
  link: [
    title,
    { is: 'text', name: 'text', label: '一句话说明', optional: true },
    { is: 'own', name: 'to', Form: LinkTo },
    {
      is: 'text',
      name: 'url',
      label: '站外网址',
      optional: true,
      placeholder: 'https://',
      hint: '站内、站外只填一个。',
    },
  ],
};

export const emptyBlock = (kind: BlockKind): ExplainerBlock => EMPTY_BLOCKS[kind]();
