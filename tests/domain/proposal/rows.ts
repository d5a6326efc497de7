import { PROPOSAL_COLUMN_KEYS, type RowDirectory, type WrittenProposal } from '../../../domain/proposal';

export const DIRECTORY: RowDirectory = {
  departments: [{ id: 'yibao', name: '临溪市医疗保障局', shortName: '市医保局' }],
  topics: [
    { id: 'yiliao', name: '医疗医保' },
    { id: 'zhufang', name: '住房城建' },
  ],
};

const EMPTY = Object.fromEntries(PROPOSAL_COLUMN_KEYS.map((key) => [key, ''])) as WrittenProposal;

/** A row as an office writes it, that is in order. */
export const aRow = (change: Partial<WrittenProposal> = {}): WrittenProposal => ({
  ...EMPTY,
  form: '人大代表建议',
  session: '五届三次',
  year: '2026',
  number: '12',
  title: '关于在居民医保缴费期开设银发窗口的建议',
  proposer: '陈桂枝等6人',
  host: '临溪市医疗保障局',
  coHosts: '临溪市财政局、临溪市民政局',
  assignedOn: '2026年2月27日',
  answeredOn: '2026-05-20',
  result: 'A',
  disclosure: '全文公开',
  documentNumber: '临医保函〔2026〕32号',
  reply: '陈桂枝等代表：\n你们提出的建议收悉，现答复如下。\n一、已经开设银发窗口。',
  contactName: '许晴川',
  contactPhone: '0599-0000201',
  satisfaction: '满意',
  topics: '医疗医保',
  ...change,
});
