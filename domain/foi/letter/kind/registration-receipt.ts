import { list, officialDate, paragraph, receivedSentence, restated } from '../wording';
import { onlyFor } from './draft';

const FORM = { paper: '纸质', email: '电子邮件', disc: '光盘', inspection: '现场查阅、抄录' } as const;
const METHOD = { online: '网上获取', post: '邮寄', 'in-person': '自行领取', fax: '传真' } as const;

/** 登记回执: what came, when, and until when it is answered. @source 条例第三十一条、第三十三条第二款 */
export const registrationReceipt = onlyFor(['submitted', 'receipt-confirmed'], (input) => {
  const { view, request, city } = input;
  const due = view.replyDueOn;
  return {
    title: '政府信息公开申请登记回执',
    addressee: request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}现已登记。`),
      ...restated(request),
      list([
        `申请编号：${request.number}。查询办理情况时请提供这个编号。`,
        `您希望得到信息的形式：${FORM[request.form]}；方式：${METHOD[request.method]}。`,
        due === null
          ? '答复期限：自收到申请之日起 20 个工作日。'
          : `答复期限：自收到申请之日起 20 个工作日，最迟在${officialDate(due)}答复您。`,
      ]),
      paragraph(
        '需要补正、征求第三方或者其他机关意见、延长答复期限的，我们会依法告知您；补正后重新计算期限，征求意见的时间不计算在期限内。',
      ),
      paragraph(`依据：《中华人民共和国政府信息公开条例》第三十一条、第三十三条。有疑问请致电 ${city.phone}。`),
    ],
  };
});
