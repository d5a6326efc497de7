import { heading, list, officialDate, paragraph, receivedSentence, restated } from '../wording';
import { onlyFor } from './draft';

/** 补正告知书: what to amend, all at once, by when, and what silence means. @source 条例第三十条 */
export const amendmentNotice = onlyFor(['amendment-asked'], (input, { dueOn }) => ({
  title: '政府信息公开申请补正告知书',
  addressee: input.request.applicant,
  blocks: [
    paragraph(`${receivedSentence(input)}申请的内容还不够明确，请您补正后我们继续办理。`),
    ...restated(input.request),
    heading('请您补正'),
    list(input.written.points ?? []),
    heading('补正的期限和方式'),
    paragraph(
      `请在${officialDate(dueOn)}以前（含当日）把补正的内容交给我们：可以在网上补正，也可以邮寄或者送到${input.city.address}。` +
        `不清楚怎样补正，请致电 ${input.city.phone}，我们会给予指导。`,
    ),
    paragraph('答复期限自我们收到您的补正之日起重新计算。'),
    paragraph('没有正当理由逾期不补正的，视为放弃申请，我们不再处理这份申请；您以后仍可以重新提出申请。'),
    paragraph('依据：《中华人民共和国政府信息公开条例》第三十条。'),
  ],
}));
