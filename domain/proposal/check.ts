import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import type { ProposalDisclosure, ProposalResult } from './words';

/** What is checked of a proposal beyond its shape. */
export interface ProposalFacts {
  readonly assignedOn: CivilDate;
  readonly answeredOn?: CivilDate | undefined;
  readonly result?: ProposalResult | undefined;
  readonly disclosure: ProposalDisclosure;
  readonly withheldReason?: string | undefined;
  readonly reply?: string | undefined;
}

export const proposalSentence = {
  'proposal.assigned-date': '交办日期不存在，请按 2026-03-10 的样子写。',
  'proposal.answered-date': '答复日期不存在，请按 2026-05-20 的样子写。',
  'proposal.answered-early': '答复日期不能早于交办日期。',
  'proposal.result-needed': '已经答复的，要写办理结果。',
  'proposal.result-early': '还没有答复的，不能写办理结果。',
  'proposal.answered-needed': '写了答复正文的，要写答复日期。',
  'proposal.reply-needed': '全文公开或者摘要公开的，答复以后要有答复正文。',
  'proposal.reply-not-wanted': '不公开的，不能带答复正文。',
  'proposal.reason-needed': '不公开的，要写不公开理由。',
  'proposal.reason-not-wanted': '公开的，不能写不公开理由。',
} as const;

export type ProposalCode = keyof typeof proposalSentence;

export interface ProposalFault {
  readonly code: ProposalCode;
  readonly field: keyof ProposalFacts;
}

function dateFaults({ assignedOn, answeredOn }: ProposalFacts): ProposalFault[] {
  const faults: ProposalFault[] = [];
  if (!isCivilDate(assignedOn)) faults.push({ code: 'proposal.assigned-date', field: 'assignedOn' });
  if (answeredOn === undefined) return faults;
  if (!isCivilDate(answeredOn)) faults.push({ code: 'proposal.answered-date', field: 'answeredOn' });
  else if (faults.length === 0 && answeredOn < assignedOn)
    faults.push({ code: 'proposal.answered-early', field: 'answeredOn' });
  return faults;
}

function disclosureFaults(facts: ProposalFacts): ProposalFault[] {
  const { answeredOn, disclosure, withheldReason, reply } = facts;
  const faults: ProposalFault[] = [];
  if (disclosure === 'withheld') {
    if (reply !== undefined) faults.push({ code: 'proposal.reply-not-wanted', field: 'reply' });
    if (withheldReason === undefined) faults.push({ code: 'proposal.reason-needed', field: 'withheldReason' });
    return faults;
  }
  if (withheldReason !== undefined) faults.push({ code: 'proposal.reason-not-wanted', field: 'withheldReason' });
  if (answeredOn !== undefined && reply === undefined) faults.push({ code: 'proposal.reply-needed', field: 'reply' });
  if (answeredOn === undefined && reply !== undefined)
    faults.push({ code: 'proposal.answered-needed', field: 'answeredOn' });
  return faults;
}

/** What of a proposal contradicts itself; every fault at once. */
export function proposalFaults(facts: ProposalFacts): readonly ProposalFault[] {
  const faults = dateFaults(facts);
  const { answeredOn, result } = facts;
  if (answeredOn !== undefined && result === undefined)
    faults.push({ code: 'proposal.result-needed', field: 'result' });
  if (answeredOn === undefined && result !== undefined) faults.push({ code: 'proposal.result-early', field: 'result' });
  return [...faults, ...disclosureFaults(facts)];
}
