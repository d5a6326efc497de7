import { officialDate, paragraph, receivedSentence, section } from '../wording';
import { onlyFor } from './draft';

/** 延迟答复告知书: the reasons given are sound, but the time does not suffice. @source 条例第三十五条 */
export const deferralNotice = onlyFor(['deferral'], (input, { workingDays }) => {
  const given = input.view.facts.reasons?.givenOn ?? null;
  const due = input.view.replyDueOn;
  const said = given === null ? '' : `您于${officialDate(given)}说明了理由。`;
  return {
    title: '政府信息公开申请延迟答复告知书',
    addressee: input.request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}${said}我们认为理由合理，但是不能在法定期限内答复您。`),
      paragraph(
        `答复期限延迟 ${String(workingDays)} 个工作日${due === null ? '' : `，最迟在${officialDate(due)}答复您`}。`,
      ),
      ...section('延迟的理由', input.written.reasons),
      paragraph('依据：《中华人民共和国政府信息公开条例》第三十五条。'),
    ],
  };
});
