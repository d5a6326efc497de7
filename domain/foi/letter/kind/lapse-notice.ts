import { remediesBlocks } from '../remedies';
import { officialDate, paragraph, receivedSentence, restated, section } from '../wording';
import { onlyFor } from './draft';

/** 不再处理告知书: the applicant did not amend or pay in time. @source 条例第三十条；国办函〔2020〕109号 */
export const lapseNotice = onlyFor(['decided'], (input, { reply }) => {
  const { amendment } = input.view.facts;
  const isFee = reply === 'fee-lapsed';
  const due = isFee ? input.view.feeDueOn : (amendment?.dueOn ?? null);
  const what = isFee ? '缴纳信息处理费' : '补正申请';
  const last = due === null ? '期限已经届满' : `期限于${officialDate(due)}届满`;
  return {
    title: '政府信息公开申请不再处理告知书',
    addressee: input.request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}我们通知您${what}，${last}，您没有${what}，我们不再处理这份申请。`),
      ...restated(input.request),
      ...section('有关情况', input.written.facts),
      paragraph(
        isFee
          ? '依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，逾期未缴费的，视为放弃申请。'
          : '依照《中华人民共和国政府信息公开条例》第三十条的规定，没有正当理由逾期不补正的，视为放弃申请，行政机关不再处理。',
      ),
      paragraph('您仍然需要这份信息的，可以随时重新提出申请。'),
      ...remediesBlocks(input, false, '告知书'),
    ],
  };
});
