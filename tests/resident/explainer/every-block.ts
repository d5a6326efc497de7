import type { ExplainerView } from '../../../contract/explainer';

const ref = (anchor: string) => [{ policyId: 'banfa', anchor }];
const chart = {
  title: '额度',
  unit: '元',
  labels: ['2025年', '2026年'],
  series: [
    { name: '单身', values: [800, 1200] },
    { name: '家庭', values: [1600, 12400.5] },
  ],
  summary: '2026年比2025年高。',
  clauses: ref('art-5'),
};

/** An explainer with one block of each kind. */
export const EVERY_BLOCK: ExplainerView = {
  id: 'zufang-tujie',
  title: '租房提公积金',
  summary: '额度提高了。',
  publishedOn: '2026-09-28',
  department: { id: 'zhujian', name: '市住房和城乡建设局' },
  topics: [{ id: 'zhufang', name: '住房城建' }],
  features: ['chart'],
  policies: [
    {
      id: 'banfa',
      title: '租房提取办法',
      documentNumber: '临建发〔2026〕6号',
      effectiveOn: '2026-10-15',
      validity: 'in-force',
      topics: [],
    },
  ],
  blocks: [
    { kind: 'lead', text: '每人每月最高提1200元', clauses: ref('art-5') },
    {
      kind: 'key-figures',
      figures: [
        { value: '1200', unit: '元/月', label: '每人最高', clauses: ref('art-5') },
        { value: '3', unit: '个月', label: '连续缴存' },
        { value: '15', unit: '日', label: '到账' },
      ],
    },
    { kind: 'audience', title: '谁能办', groups: [{ name: '无房职工', text: '租房住的。', clauses: ref('art-4') }] },
    {
      kind: 'steps',
      title: '三步办好',
      steps: [
        { title: '申请', text: '网上或者窗口。', clauses: ref('art-5') },
        { title: '到账', text: '每月15日。' },
      ],
    },
    { kind: 'before-after', title: '改了什么', rows: [{ aspect: '额度', before: '800元', after: '1200元' }] },
    { kind: 'timeline', title: '日期', entries: [{ on: '2026-10-15', title: '施行', text: '旧办法废止。' }] },
    {
      kind: 'table',
      title: '我能提多少',
      columns: ['情况', '每月', '材料'],
      rows: [{ cells: ['一般', '1200元', '身份证'], clauses: ref('art-5') }],
    },
    { kind: 'bar-chart', ...chart },
    { kind: 'line-chart', ...chart },
    { kind: 'quotation', text: '每人每月不超过1200元。', attribution: '办法第五条', clauses: ref('art-5') },
    { kind: 'question', question: '夫妻能分别提吗？', answer: '能。', clauses: ref('art-4') },
    {
      kind: 'picture',
      src: '/media/a.svg',
      width: 720,
      height: 420,
      alt: '单身1200元，夫妻2400元',
      caption: '一家合计',
    },
    { kind: 'video', title: '怎么办', src: '/media/v.m3u8', durationSeconds: 65, transcript: '打开网页，点申请。' },
    { kind: 'audio', title: '听讲解', src: '/media/a.m4a', durationSeconds: 30, transcript: '每月都能提。' },
    { kind: 'contact', name: '公积金中心', phone: '0999-12329', address: '滨河路8号', hours: '9:00–17:00' },
    { kind: 'link', title: '网上服务平台', url: 'https://example.gov.cn/gjj' },
  ],
  cited: {
    'banfa#art-4': {
      policyId: 'banfa',
      anchor: 'art-4',
      label: '第四条',
      policyTitle: '租房提取办法',
      text: '第四条 ……',
      validity: 'in-force',
    },
    'banfa#art-5': {
      policyId: 'banfa',
      anchor: 'art-5',
      label: '第五条',
      policyTitle: '租房提取办法',
      text: '第五条 ……',
      validity: 'in-force',
    },
  },
  related: [],
};
