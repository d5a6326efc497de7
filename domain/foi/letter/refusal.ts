import type { Refusal } from '../../result';

/** Why a letter cannot be written as it is. */
export type LetterRefusalCode =
  | 'foi.letter.points-required'
  | 'foi.letter.facts-required'
  | 'foi.letter.reasons-required'
  | 'foi.letter.grounds-required'
  | 'foi.letter.access-required'
  | 'foi.letter.addressee-required'
  | 'foi.letter.other-organ-required'
  | 'foi.letter.disclosed-required'
  | 'foi.letter.objection-required'
  | 'foi.letter.attachment-unknown'
  | 'foi.letter.names-applicant'
  | 'foi.letter.act-differs'
  | 'foi.letter.not-received'
  | 'foi.letter.not-a-date';

export type LetterRefusal = Refusal<LetterRefusalCode>;

/** The sentence that a member of staff reads for each code. */
export const letterSentence: Readonly<Record<LetterRefusalCode, string>> = {
  'foi.letter.points-required': '请逐条写明要申请人补正或者说明的事项。',
  'foi.letter.facts-required': '请写明办理经过。',
  'foi.letter.reasons-required': '请写明理由。',
  'foi.letter.grounds-required': '请写明所依据的法律、行政法规条款。',
  'foi.letter.access-required': '请写明获取的方式和途径。',
  'foi.letter.addressee-required': '请写明这封信寄给谁。',
  'foi.letter.other-organ-required': '请写明有权处理的机关名称和联系方式。',
  'foi.letter.disclosed-required': '请写明决定公开的信息内容。',
  'foi.letter.objection-required': '请逐条写明第三方不同意公开的意见。',
  'foi.letter.attachment-unknown': '所选的附件不在这个办件里，请重新选择。',
  'foi.letter.names-applicant': '寄给别人的信里不能出现申请人的姓名、证件号码或者联系方式，请删去。',
  'foi.letter.act-differs': '这种文书和正要做的事对不上，请重新选择。',
  'foi.letter.not-received': '还没有确认收到申请的日期，现在不能出这份文书。',
  'foi.letter.not-a-date': '成文日期不是有效的日期。',
};
