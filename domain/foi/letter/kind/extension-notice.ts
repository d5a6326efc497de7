import { officialDate, paragraph, receivedSentence, section } from '../wording';
import { onlyFor } from './draft';

/** 延期答复告知书: why, how long, the new last day. @source 条例第三十三条第二款 */
export const extensionNotice = onlyFor(['extension-granted'], (input, { workingDays }) => {
  const due = input.view.replyDueOn;
  const last = due === null ? '' : `，最迟在${officialDate(due)}答复您`;
  return {
    title: '政府信息公开申请延期答复告知书',
    addressee: input.request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}我们不能在 20 个工作日内答复您，需要延长答复期限。`),
      paragraph(`经政府信息公开工作机构负责人同意，答复期限延长 ${String(workingDays)} 个工作日${last}。`),
      ...section('延长的理由', input.written.reasons),
      ...(input.view.provisional
        ? [paragraph('正在征求意见，征求意见所需时间不计算在期限内，以上日期可能随之变动。')]
        : []),
      paragraph('依据：《中华人民共和国政府信息公开条例》第三十三条第二款。'),
    ],
  };
});
