import { proposalSentence, type ProposalCode } from '../../../domain/proposal';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

type OwnCode =
  | 'proposal.import.no-rows'
  | 'proposal.import.too-many-rows'
  | 'proposal.import.columns-missing'
  | 'proposal.import.changed-meanwhile';

export type ProposalRefusal = Refusal<OwnCode | ProposalCode>;

const OWN = {
  'proposal.import.no-rows': { status: 422, title: '表里没有建议提案。第一行写各列的名称，从第二行起一行一件。' },
  'proposal.import.too-many-rows': { status: 422, title: '一次最多导入 2000 行，请分成几个文件。' },
  'proposal.import.columns-missing': {
    status: 422,
    title:
      '表的第一行少了必须有的列：类别、届次、年度、编号、标题、提出人、主办单位、交办日期、公开情况。可以先下载空表，照它填。',
  },
  'proposal.import.changed-meanwhile': {
    status: 409,
    title: '文件或者已经发布的内容和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
} satisfies SentenceTable<OwnCode>;

/** Status and sentence of every refusal here. */
export const proposalSentences: SentenceTable<OwnCode | ProposalCode> = {
  ...OWN,
  ...(Object.fromEntries(
    Object.entries(proposalSentence).map(([code, title]) => [code, { status: 422, title }]),
  ) as SentenceTable<ProposalCode>),
};
