import type { SearchDocument } from '../../../server/modules/search/engine/engine';
import type { SearchTables } from '../../../domain/search';

type Given = Partial<SearchDocument> & { readonly title: string; readonly text?: string };

/** A document with what a test is about; the rest is plain. */
export function documentOf(key: string, { text = '本文件由市人民政府印发。', ...rest }: Given): SearchDocument {
  return { key, kind: key.split('/')[0] ?? '', topics: [], date: '2024-05-01', passages: [{ text }], ...rest };
}

export const TABLES: SearchTables = {
  phrases: [
    { said: ['房本', '房产证'], official: ['不动产权证书'] },
    { said: ['遛狗', '狗绳'], official: ['养犬'] },
  ],
  bestBets: [{ words: ['公积金'], target: 'notices/gongjijin-rexian' }],
  stopWords: ['怎么', '请问', '吗', '可以', '什么'],
  lookAlikes: ['积枳', '津律'],
};

export const FEW: readonly SearchDocument[] = [
  documentOf('policies/gongjijin', {
    title: '临溪市住房公积金管理办法',
    text: '职工购买自住住房的，可以提取住房公积金账户内的存储余额。',
    documentNumber: '临政办发〔2024〕12号',
    department: { id: 'zhujian', name: '市住房和城乡建设局' },
    topics: [{ id: 'zhufang', name: '住房保障' }],
    passages: [
      { text: '第一条 为了加强住房公积金管理，制定本办法。', anchor: 'art-1' },
      { text: '第二条 职工购买自住住房的，可以提取住房公积金账户内的存储余额。', anchor: 'art-2' },
    ],
  }),
  documentOf('policies/yangquan-old', {
    title: '临溪市养犬管理条例',
    date: '2012-01-01',
    text: '养犬养犬养犬养犬，应当登记。',
  }),
  documentOf('policies/yangquan', { title: '临溪市养犬管理条例', date: '2023-03-01', text: '携犬外出应当束牵引带。' }),
  documentOf('policies/gongche-repealed', { title: '公共汽车票价办法', validity: 'repealed', date: '2024-09-01' }),
  documentOf('policies/gongche', { title: '公共汽车票价规定', validity: 'in-force', date: '2019-09-01' }),
  documentOf('policies/budongchan', { title: '临溪市不动产登记规定', text: '不动产权证书遗失的，可以申请补发。' }),
  documentOf('policies/hunyin', { title: '婚姻登记工作规范', text: '结婚登记应当由双方亲自到场。' }),
  documentOf('policies/yanglao', {
    title: '临溪市养老服务促进条例',
    topics: [{ id: 'yanglao', name: '养老服务' }],
    text: '鼓励社会力量开展养老服务。',
  }),
  documentOf('notices/gongjijin-rexian', { title: '热线电话调整的通告', text: '咨询请拨打12345。' }),
  documentOf('notices/yanglao', {
    title: '养老服务机构名单',
    date: '2022-05-01',
    topics: [{ id: 'yanglao', name: '养老服务' }],
  }),
  documentOf('qa-issues/hukou', {
    title: '新生儿落户需要什么材料？',
    text: '新生儿落户需要出生医学证明。',
    answer: {
      text: '需要出生医学证明和父母的户口簿。',
      clause: { policyId: 'huji', title: '户籍规定', anchor: 'art-3' },
    },
  }),
];
