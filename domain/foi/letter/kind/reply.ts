import { usualPractice } from '../../case/practice';
import type { LetterInput } from '../input';
import type { LetterBlock } from '../letter';
import { remediesBlocks, reviewFirst } from '../remedies';
import { heading, officialDate, paragraph, receivedSentence, restated, section } from '../wording';
import { decisions, type Decision } from './decision';
import { onlyFor } from './draft';

/** The decision with the article to the item, and what staff added to rest it on. */
function decided({ says, articles }: Decision, grounds: readonly string[] = []): LetterBlock {
  // 要求确认或者重新出具 stands in no article; the notice on the yearly report names it.
  const own = articles === '' ? '国办公开办函〔2021〕30号' : `《中华人民共和国政府信息公开条例》${articles}`;
  return paragraph(`${says}依据：${[own, ...grounds.filter((each) => each.trim() !== '')].join('、')}。`);
}

/** What was done with it, as the case's history says; it names no third party. @source 条例第三十条、第三十二条至第三十五条 */
function steps({ view }: LetterInput): string[] {
  const { amendment, extension, reasons, deferral, fee } = view.facts;
  const asked = view.consultations.map(({ consultee, sentOn }) =>
    consultee === 'third-party'
      ? `我们于${officialDate(sentOn)}书面征求了第三方的意见。`
      : `我们于${officialDate(sentOn)}征求了共同制作机关的意见。`,
  );
  return [
    ...(amendment ? [`我们于${officialDate(amendment.askedOn)}告知您补正。`] : []),
    ...(reasons ? [`我们于${officialDate(reasons.askedOn)}请您说明理由。`] : []),
    ...(reasons?.givenOn ? [`您于${officialDate(reasons.givenOn)}说明了理由。`] : []),
    ...asked,
    ...(extension
      ? [`我们于${officialDate(extension.on)}告知您延长答复期限 ${String(extension.workingDays)} 个工作日。`]
      : []),
    ...(deferral
      ? [`我们于${officialDate(deferral.on)}告知您延迟答复 ${String(deferral.workingDays)} 个工作日。`]
      : []),
    ...(fee?.paidOn ? [`您于${officialDate(fee.paidOn)}缴纳了信息处理费 ${String(fee.yuan)} 元。`] : []),
  ];
}

function handling(input: LetterInput): LetterBlock[] {
  const own = section('办理经过', input.written.facts);
  const done = steps(input);
  if (done.length === 0) return own;
  return [heading('办理经过'), paragraph(done.join('')), ...own.slice(1)];
}

function attachments({ written, attachments: names = {} }: LetterInput): LetterBlock[] {
  const chosen = (written.attachments ?? []).map((id) => names[id] ?? id);
  return chosen.length === 0 ? [] : [{ kind: 'attachments', names: chosen }];
}

/**
 * 答复书: what was asked, how it was handled, what is decided on which item of which article, why, how to get it, and what to do
 * against it.
 *
 * @source 条例第三十六条至第四十条；行政复议法第二十三条
 */
export const reply = onlyFor(['decided'], (input, act) => {
  if (act.reply === 'amendment-lapsed' || act.reply === 'fee-lapsed')
    throw new RangeError('a lapse is told in a notice of its own');
  const decision = decisions[act.reply];
  const { written, request, practice = usualPractice } = input;
  return {
    title: '政府信息公开申请答复书',
    addressee: request.applicant,
    blocks: [
      paragraph(`${receivedSentence(input)}现答复如下。`),
      heading('您申请的内容'),
      ...restated(request),
      ...handling(input),
      heading('答复'),
      decided(decision, written.grounds),
      ...section('理由', written.reasons),
      ...section(decision.accessTitle ?? '怎样得到', written.access),
      ...section('负责公开的机关', written.otherOrgan),
      ...remediesBlocks(input, reviewFirst(act.reply, practice), '答复书'),
      ...attachments(input),
    ],
  };
});
