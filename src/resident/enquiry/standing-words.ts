import type { EnquiryStandingView } from '../../../contract/enquiry';
import { closingReasonSentence } from '../../../domain/enquiry/words';
import { plainDay } from '../../ui/dates';

interface Said {
  /** In two or three words. */
  readonly tag: string;
  readonly tone: '' | ' quiet' | ' amber';
  readonly sentence: string;
}

/** How a question stands, for whoever asked it. */
export function standingWords(view: EnquiryStandingView): Said {
  const { state, holder, dueOn, ended, reason } = view;
  const by = dueOn === null ? '' : `最迟 ${plainDay(dueOn)}答复。`;
  switch (state) {
    case 'received':
      return {
        tag: '已收到',
        tone: '',
        sentence: holder === null ? `正在找负责的部门。${by}` : `${holder.name}收到了，还没有开始办。${by}`,
      };
    case 'passed-on':
      return { tag: '已转办', tone: '', sentence: `已经转给${holder?.name ?? '负责的部门'}。${by}` };
    case 'claimed':
      return { tag: '正在办', tone: ' amber', sentence: `${holder?.name ?? '工作人员'}正在办。${by}` };
    case 'answered':
      return {
        tag: '已答复',
        tone: '',
        sentence: ended === null ? '' : `${ended.department.name} ${plainDay(ended.at)}答复：`,
      };
    case 'closed':
      return {
        tag: '不作答复',
        tone: ' quiet',
        sentence: reason === null ? '' : closingReasonSentence[reason],
      };
  }
}
