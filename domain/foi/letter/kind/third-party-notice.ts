import type { CaseView } from '../../case/case-at';
import { remediesBlocks } from '../remedies';
import { heading, list, officialDate, paragraph, section } from '../wording';
import type { LetterBlock } from '../letter';
import { onlyFor } from './draft';

/** Which of the two it is: its reason is weighed and outweighed, or it had none. */
const outweighed = ({ opinion }: CaseView['consultations'][number]): boolean => opinion === 'objects-with-reason';

function decision(isOutweighed: boolean): LetterBlock[] {
  return isOutweighed
    ? [
        paragraph(
          '您（贵单位）不同意公开的理由，我们认真考虑过。我们认为，不公开可能对公共利益造成重大影响，决定予以公开。',
        ),
        paragraph('依据：《中华人民共和国政府信息公开条例》第十五条、第三十二条。'),
      ]
    : [
        paragraph('经审查，您（贵单位）不同意公开的意见没有合理理由，我们决定予以公开。'),
        paragraph('依据：《中华人民共和国政府信息公开条例》第三十二条。'),
      ];
}

/**
 * 第三方告知书: what is disclosed against its will, why, which objection was weighed, and what it can do. It says nothing of
 * who asked: not the name, not his words, not the number of the request. How it reaches the third party is not known when it is
 * signed, so its remedies are told as times, without a last day.
 *
 * @source 条例第十五条、第三十二条；行政复议法第二十条；行政诉讼法第四十五条、第四十六条
 */
export const thirdPartyNotice = onlyFor(['third-party-notified'], (input, { consultation }) => {
  const { written, view } = input;
  const told = view.consultations.find(({ id }) => id === consultation);
  if (!told?.answeredOn) throw new RangeError(`nothing was said in the consultation ${consultation}`);
  const isOutweighed = outweighed(told);
  return {
    title: '政府信息公开第三方告知书',
    addressee: written.addressee ?? '',
    blocks: [
      paragraph(
        `我们于${officialDate(told.sentOn)}就一份政府信息公开申请书面征求您（贵单位）的意见，` +
          `于${officialDate(told.answeredOn)}收到您（贵单位）不同意公开的意见。现将我们的决定告知如下。`,
      ),
      ...section('决定公开的信息', written.facts),
      heading('您（贵单位）的意见'),
      list(written.points ?? []),
      heading('我们的决定'),
      ...decision(isOutweighed),
      ...section(isOutweighed ? '为什么为了公共利益要公开' : '为什么公开', written.reasons),
      ...remediesBlocks({ ...input, service: null }, false, '告知书'),
    ],
  };
});
