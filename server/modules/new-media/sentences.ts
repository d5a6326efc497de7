import { newMediaSentence, type NewMediaRefusalCode } from '../../../domain/new-media';
import { MOST_REPORT_CHARACTERS } from '../../../domain/new-media/report';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

/** An act that the account's state forbids is a conflict; everything else is in the form. */
const CONFLICTS: ReadonlySet<NewMediaRefusalCode> = new Set([
  'new-media.already-open',
  'new-media.not-open',
  'new-media.ended',
  'new-media.nothing-to-file',
]);

type OwnCode =
  | 'new-media.not-found'
  | 'new-media.taken'
  | 'new-media.changed-meanwhile'
  | 'new-media.merge-target'
  | 'new-media.report.text-required'
  | 'new-media.report.text-too-long'
  | 'new-media.report.seen-required'
  | 'new-media.report.phone-shape'
  | 'new-media.report.unknown-account'
  | 'new-media.report.key-used'
  | 'new-media.report.not-found'
  | 'new-media.report.handled'
  | 'new-media.report.note-required'
  | 'new-media.report.note-too-long'
  | 'new-media.import.no-rows'
  | 'new-media.import.too-many-rows'
  | 'new-media.import.columns-missing'
  | 'new-media.import.changed-meanwhile';

export type NewMediaCode = OwnCode | NewMediaRefusalCode;
export type NewMediaRefusal = Refusal<NewMediaCode>;

const OWN = {
  'new-media.not-found': { status: 404, title: '台账里没有这个账号。' },
  'new-media.taken': { status: 409, title: '这个平台上的这个账号已经登记在用，不能再登记一次。' },
  'new-media.changed-meanwhile': { status: 409, title: '这个账号刚有了新的改动，请刷新看过以后再办。' },
  'new-media.merge-target': { status: 422, title: '要并入的账号不在台账里，或者已经关停、整合。' },
  'new-media.report.text-required': { status: 422, title: '请写一写看到了什么问题。' },
  'new-media.report.text-too-long': {
    status: 422,
    title: `最多写 ${String(MOST_REPORT_CHARACTERS)} 个字，请精简一些。`,
  },
  'new-media.report.seen-required': { status: 422, title: '请写下你看到的账号叫什么、在哪个平台。' },
  'new-media.report.phone-shape': { status: 422, title: '电话号码写得不对。只有想收到回复时才需要填。' },
  'new-media.report.unknown-account': { status: 422, title: '没有找到你要反映的账号，请刷新后再试。' },
  'new-media.report.key-used': {
    status: 409,
    title: '这次提交和之前的一次重复了，但内容不同。请重新打开页面再提交；之前的那一份已经收到。',
  },
  'new-media.report.not-found': { status: 404, title: '没有找到这条反映。' },
  'new-media.report.handled': { status: 409, title: '这条反映已经办过了，请刷新看看。' },
  'new-media.report.note-required': { status: 422, title: '请写明核实的情况和怎么处理的。' },
  'new-media.report.note-too-long': { status: 422, title: '处理情况最多写 500 个字，请精简一些。' },
  'new-media.import.no-rows': { status: 422, title: '表里没有账号。第一行写各列的名称，从第二行起一行一个账号。' },
  'new-media.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'new-media.import.columns-missing': {
    status: 422,
    title: '表的第一行少了必须有的列：账号名称、平台、账号、主办单位、开设日期。可以先导出台账，照它的样子填。',
  },
  'new-media.import.changed-meanwhile': {
    status: 409,
    title: '文件或者台账和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
} satisfies SentenceTable<OwnCode>;

/** Status and sentence of every refusal here. */
export const newMediaSentences: SentenceTable<NewMediaCode> = {
  ...OWN,
  ...(Object.fromEntries(
    (Object.entries(newMediaSentence) as [NewMediaRefusalCode, string][]).map(([code, title]) => [
      code,
      { status: CONFLICTS.has(code) ? 409 : 422, title },
    ]),
  ) as SentenceTable<NewMediaRefusalCode>),
};
