import type { ManuscriptKind } from '../../../../contract/manuscript-state';
import { BlocksEditor } from '../blocks/blocks-editor';
import { CheckEditor } from '../check/check-editor';
import type { FieldSpec } from '../editing/form-spec';
import { AreaField, DepartmentOwn, TopicsField } from '../own/filing-fields';
import { RelatedField, ReleasedWithField } from '../own/links-field';
import { PoliciesField } from '../own/policies-field';
import { ChangesField } from './changes-field';
import { ItemsEditor } from './items-editor';
import { OutlineField } from './outline-field';
import { SeriesField } from './series-field';

export interface FormSection {
  /** Without one the section has no card of its own. */
  readonly title?: string;
  readonly fields: readonly FieldSpec[];
  /** Opens when asked for. */
  readonly folded?: boolean;
}

const title = (max: number, placeholder: string): FieldSpec => ({
  is: 'text',
  name: 'title',
  label: '标题',
  max,
  placeholder,
  better: { upTo: 30, else: '有点长，手机上会断成几行。' },
});
const summary: FieldSpec = {
  is: 'long',
  name: 'summary',
  label: '一句话说明',
  max: 200,
  hint: '放在标题下面和列表里，说给群众听。',
};
const policies: FieldSpec = { is: 'own', name: 'policies', Form: PoliciesField };
const filing: FormSection = {
  title: '归类',
  fields: [
    { is: 'own', name: 'topics', Form: TopicsField },
    { is: 'own', name: 'department', Form: DepartmentOwn },
    { is: 'own', name: 'area', Form: AreaField },
  ],
};
const address = (name: string, label: string): FieldSpec => ({
  is: 'text',
  name,
  label,
  optional: true,
  placeholder: 'https://',
});
const dates: readonly FieldSpec[] = [
  { is: 'date', name: 'datedOn', label: '成文日期', optional: true },
  { is: 'date', name: 'publishedOn', label: '发布日期', optional: true },
  { is: 'date', name: 'effectiveOn', label: '施行日期', optional: true },
  { is: 'date', name: 'expiresOn', label: '有效期到', optional: true },
];

const PRESS: readonly FormSection[] = [
  {
    title: '发布会',
    fields: [
      title(100, '医保新政发布会'),
      summary,
      { is: 'instant', name: 'startsAt', label: '开始' },
      { is: 'instant', name: 'endsAt', label: '结束' },
      { is: 'text', name: 'venue', label: '地点', max: 100 },
      {
        is: 'rows',
        name: 'speakers',
        label: '发布人',
        one: '一位',
        hint: '只写单位和职务，不写姓名。',
        empty: () => ({ organ: '', role: '' }),
        fields: [
          { is: 'text', name: 'organ', label: '单位', narrow: true },
          { is: 'text', name: 'role', label: '职务', narrow: true },
        ],
      },
      { is: 'own', name: 'changes', Form: ChangesField },
    ],
  },
  {
    title: '直播和回放',
    folded: true,
    fields: [
      address('livestreamUrl', '直播地址'),
      address('audioUrl', '只听声音的地址'),
      address('replayUrl', '回放地址'),
      address('replayAudioUrl', '回放声音的地址'),
      { is: 'text', name: 'channels.finderUserName', label: '视频号 ID', optional: true, hint: '以 sph 开头。' },
      { is: 'text', name: 'poster', label: '封面地址', optional: true, placeholder: '/media/' },
    ],
  },
  {
    title: '文字实录',
    folded: true,
    fields: [
      {
        is: 'rows',
        name: 'transcript',
        label: '实录',
        one: '一段',
        empty: () => ({ atSeconds: 0, speaker: '', kind: 'statement', text: '' }),
        fields: [
          { is: 'whole', name: 'atSeconds', label: '从第几秒' },
          { is: 'text', name: 'speaker', label: '谁说的', narrow: true, placeholder: '市医保局发言人' },
          {
            is: 'choice',
            name: 'kind',
            label: '这一段是',
            options: [
              { value: 'statement', label: '发布' },
              { value: 'question', label: '提问' },
              { value: 'answer', label: '回答' },
            ],
          },
          { is: 'long', name: 'text', label: '说了什么', max: 10_000 },
        ],
      },
    ],
  },
  { title: '一起看的', fields: [{ is: 'own', name: 'releasedWith', Form: ReleasedWithField }, policies] },
  filing,
];

const POLICY: readonly FormSection[] = [
  {
    title: '文件',
    fields: [
      { is: 'text', name: 'title', label: '标题', max: 300 },
      {
        is: 'text',
        name: 'documentNumber',
        label: '发文字号',
        max: 80,
        optional: true,
        narrow: true,
        placeholder: '临政办发〔2026〕3号',
      },
      { is: 'text', name: 'issuingOrgan', label: '发文机关', max: 120, optional: true, narrow: true },
      {
        is: 'text',
        name: 'documentType',
        label: '文种',
        max: 40,
        optional: true,
        narrow: true,
        placeholder: '规范性文件',
      },
      { is: 'text', name: 'indexNumber', label: '索引号', max: 60, optional: true, narrow: true },
      ...dates,
      { ...summary, optional: true },
    ],
  },
  {
    title: '正文',
    fields: [
      {
        is: 'long',
        name: 'body',
        label: '全文',
        max: 2_000_000,
        hint: '可以从 Word 直接粘贴，格式自动清理；一段一行。',
      },
      { is: 'own', name: 'body', Form: OutlineField },
    ],
  },
  filing,
];

/** The form of each kind of manuscript, as data. */
export const KIND_FORMS: Readonly<Record<ManuscriptKind, readonly FormSection[]>> = {
  'qa-issues': [
    {
      title: '这一期',
      fields: [{ is: 'own', name: 'series', Form: SeriesField }, title(100, '灵活就业人员怎么交社保？')],
    },
    { fields: [{ is: 'own', name: 'items', Form: ItemsEditor }] },
    { ...filing, fields: [policies, ...filing.fields, { ...summary, optional: false }] },
  ],
  'qa-series': [
    {
      title: '这个系列',
      fields: [
        title(100, '就业创业问答'),
        { ...summary, hint: '这个系列回答哪些事、给谁看。一期一期的问答，等系列发布以后再写。' },
      ],
    },
    { ...filing, fields: filing.fields.filter(({ name }) => name !== 'area') },
  ],
  explainers: [
    { title: '这张图解', fields: [title(100, '一张图看懂职工医保门诊共济'), summary, policies] },
    { fields: [{ is: 'own', name: 'blocks', Form: BlocksEditor }] },
    { fields: [{ is: 'own', name: 'concernCheck', Form: CheckEditor }] },
    filing,
  ],
  notices: [
    {
      title: '通知',
      fields: [
        title(200, '关于……的通知'),
        {
          is: 'long',
          name: 'body',
          label: '正文',
          max: 50_000,
          hint: '一段一行。可以从 Word 直接粘贴，格式自动清理。',
        },
        summary,
      ],
    },
    { ...filing, fields: [...filing.fields, { is: 'own', name: 'related', Form: RelatedField }] },
  ],
  'press-conferences': PRESS,
  policies: POLICY,
};
