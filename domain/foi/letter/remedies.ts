import { endOfDays, endOfMonths } from '../../calendar/period';
import { whereCalendarReaches } from '../../calendar/working-days';
import { usualPractice, type Practice } from '../case/practice';
import { replyRules, type ReplyKind } from '../case/reply-kind';
import type { LetterInput } from './input';
import type { LetterBlock } from './letter';
import { heading, officialDate, paragraph } from './wording';

/** Whether reconsideration comes before a lawsuit against a kind of reply. @source 行政复议法第二十三条第一款第四项 */
export function reviewFirst(reply: ReplyKind, practice: Practice = usualPractice): boolean {
  const { remedy } = replyRules[reply];
  return remedy === 'refusal' || (remedy === 'disputed' && practice.disputedRepliesReviewFirst);
}

/** Last days where service is electronic, which is on the day of signing; else nothing, for the letter goes before its service. */
function until(input: LetterInput, end: typeof endOfDays, count: number): string {
  if (input.service !== 'electronic') return '';
  const last = whereCalendarReaches(() => end(input.signedOn, count, input.calendar).dueOn);
  return last.ok ? `（本件于${officialDate(input.signedOn)}电子送达，最后一日是${officialDate(last.value)}）` : '';
}

/**
 * What the applicant can do against it: the way, the authority and the time (救济告知).
 *
 * @param first - whether reconsideration comes before a lawsuit
 * @param paper - what the letter calls itself, for example 答复
 * @source 行政复议法第二十条、第二十二条第二款、第二十三条；行政诉讼法第四十五条、第四十六条
 */
export function remediesBlocks(input: LetterInput, first: boolean, paper: string): LetterBlock[] {
  const { authority, address, online } = input.city.reconsideration;
  const ask = `自收到本${paper}之日起六十日内${until(input, endOfDays, 60)}向${authority}申请行政复议`;
  const where = `行政复议申请可以当面提交或者邮寄到${address}，也可以在网上提交：${online}。`;
  const { court } = input.city;
  if (first)
    return [
      heading('不服怎么办'),
      paragraph(`如对本${paper}不服，应当先申请行政复议，不能直接向人民法院起诉：请${ask}。${where}`),
      paragraph(
        `对行政复议决定仍不服的，可以自收到行政复议决定书之日起十五日内向${court}提起行政诉讼。` +
          '依据：《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项，《中华人民共和国行政诉讼法》第四十五条。',
      ),
    ];
  return [
    heading('不服怎么办'),
    paragraph(
      `如对本${paper}不服，可以${ask}；也可以自收到本${paper}之日起六个月内${until(input, endOfMonths, 6)}` +
        `向${court}提起行政诉讼。${where}`,
    ),
    paragraph(
      '先申请行政复议的，对行政复议决定仍不服，可以自收到行政复议决定书之日起十五日内提起行政诉讼。' +
        '依据：《中华人民共和国行政复议法》第二十条，《中华人民共和国行政诉讼法》第四十五条、第四十六条第一款。',
    ),
  ];
}
