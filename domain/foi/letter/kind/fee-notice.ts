import { FEE_WORKING_DAYS } from '../../case/case-at';
import { feeOf } from '../../case/fee';
import { usualPractice } from '../../case/practice';
import { feeTable } from '../fee-table';
import { heading, officialDate, paragraph, receivedSentence, section } from '../wording';
import { onlyFor } from './draft';

/** 信息处理费收费通知: how much and why, how and by when to pay, and what not paying means. @source 条例第四十二条；国办函〔2020〕109号 */
export const feeNotice = onlyFor(['fee-notice'], (input, { basis }) => {
  const due = input.view.feeDueOn;
  const last = due === null ? '' : `，最后一日是${officialDate(due)}（自本通知之日起算；之后才收到的，自收到次日起算）`;
  const { paymentRestartsClock } = input.practice ?? usualPractice;
  const how =
    basis.by === 'page'
      ? `您要求提供的信息共 ${String(basis.pages)} 页，按量计收。`
      : `这是您本自然月内提出的第 ${String(basis.nth)} 件申请，按件计收。`;
  return {
    title: '政府信息公开信息处理费收费通知',
    addressee: input.request.applicant,
    blocks: [
      paragraph(
        `${receivedSentence(input)}您申请的数量、频次明显超过合理范围，需要收取信息处理费 ${String(feeOf(basis))} 元。`,
      ),
      heading('收费标准和计算'),
      paragraph(`${how}超额累进，每件申请只按一种标准计收。`),
      feeTable(basis),
      ...section('怎样缴费', input.written.access),
      heading('缴费期限和后果'),
      paragraph(`请自收到本通知次日起 ${String(FEE_WORKING_DAYS)} 个工作日内缴费${last}。`),
      paragraph('逾期未缴费的，视为放弃申请，我们不再处理这份申请；您以后仍可以重新提出申请。'),
      ...(paymentRestartsClock ? [paragraph('答复期限自您缴费完成次日起重新计算。')] : []),
      paragraph('对收费不服的，可以在收到处理决定后，连同处理决定一并申请行政复议或者提起行政诉讼。收费全部上缴财政。'),
      paragraph(
        '依据：《中华人民共和国政府信息公开条例》第四十二条，《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
      ),
    ],
  };
});
