import { heading, list, officialDate, paragraph, receivedSentence, section } from '../wording';
import { onlyFor } from './draft';

/** 说明理由通知书: asked of one whose requests are clearly too many. @source 条例第三十五条 */
export const reasonsNotice = onlyFor(['reasons-asked'], (input, { dueOn }) => {
  const points = input.written.points ?? [];
  return {
    title: '政府信息公开申请说明理由通知书',
    addressee: input.request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}您申请的数量、频次明显超过合理范围，请您说明申请的理由。`),
      ...section('有关情况', input.written.facts),
      ...(points.length === 0 ? [] : [heading('请您说明'), list(points)]),
      heading('期限和后果'),
      paragraph(
        `请在${officialDate(dueOn)}以前（含当日）把理由告诉我们：可以在网上说明，也可以邮寄或者送到${input.city.address}。`,
      ),
      paragraph(
        '理由合理的，我们继续办理；不能在法定期限内答复的，会确定延迟答复的合理期限并告知您。理由不合理的，我们告知您不予处理。',
      ),
      paragraph('依据：《中华人民共和国政府信息公开条例》第三十五条。'),
    ],
  };
});
