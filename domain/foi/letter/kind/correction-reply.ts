import type { CorrectionOutcome } from '../../case/event';
import { remediesBlocks } from '../remedies';
import { heading, officialDate, paragraph, section } from '../wording';
import { onlyFor } from './draft';

const DECISION: Readonly<Record<CorrectionOutcome, string>> = {
  corrected: '经审核，您反映的情况属实，我们已经予以更正。',
  'not-proved': '经审核，现有证据不能证明有关记录不准确，我们不予更正。',
  forwarded: '您要求更正的记录不属于本机关职能范围，我们已经转送有权更正的行政机关处理。',
  'told-where': '您要求更正的记录不属于本机关职能范围，请您向有权更正的行政机关提出。',
};

/** 更正答复. @source 条例第四十一条 */
export const correctionReply = onlyFor(['correction-answered'], (input, { outcome }) => {
  const { view, request, written, signedOn } = input;
  const asked = officialDate(view.facts.correction?.askedOn ?? signedOn);
  return {
    title: '政府信息更正申请答复书',
    addressee: request.applicant,
    blocks: [
      paragraph(
        `我们于${asked}收到您提出的更正要求：您认为我们提供的与您自身相关的政府信息（申请编号：${request.number}）记录不准确。`,
      ),
      ...section('办理经过', written.facts),
      heading('答复'),
      paragraph(`${DECISION[outcome]}依据：《中华人民共和国政府信息公开条例》第四十一条。`),
      ...section('理由', written.reasons),
      ...section('有权更正的行政机关', written.otherOrgan),
      ...remediesBlocks(input, false, '答复书'),
    ],
  };
});
