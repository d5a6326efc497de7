import type { EnquiryActRefusal } from '../../../domain/enquiry';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

export type EnquiryDeskCode =
  | EnquiryActRefusal['code']
  | 'enquiry.not-found'
  | 'enquiry.changed-meanwhile'
  | 'enquiry.act-key-used'
  | 'enquiry.answer-not-published'
  | 'enquiry.holder-unknown'
  | 'enquiry.no-phone';
export type EnquiryDeskRefusal = Refusal<EnquiryDeskCode>;

/** Status and sentence of every refusal at the desk. */
export const enquiryDeskSentences: SentenceTable<EnquiryDeskCode> = {
  'enquiry.ended': { status: 409, title: '这个提问已经办结。要改的话，先撤销办结。' },
  'enquiry.not-ended': { status: 409, title: '这个提问还没有办结，不用撤销。' },
  'enquiry.claimed-already': { status: 409, title: '你已经认领了这个提问。' },
  'enquiry.claimed-by-other': { status: 409, title: '别人认领了这个提问。要由你来办，先接手。' },
  'enquiry.not-claimed': { status: 409, title: '这个提问没有人认领，不用放回。' },
  'enquiry.same-department': { status: 409, title: '这个提问已经在这个部门了，请选另一个部门。' },
  'enquiry.answer-required': { status: 422, title: '请写答复，提问的人会原样看到。' },
  'enquiry.answer-too-long': {
    status: 422,
    title: '答复最多写 1000 个字。要写得更多，请发布成一问一答，再用它来答复。',
  },
  'enquiry.note-too-long': { status: 422, title: '转办说明最多写 200 个字。' },
  'enquiry.not-found': { status: 404, title: '没有这个提问，或者它不归你的部门办。' },
  'enquiry.changed-meanwhile': { status: 409, title: '刚刚有人办过这个提问，这次没有办。请看过现在的样子再办。' },
  'enquiry.act-key-used': { status: 409, title: '这次提交和之前的一次重复了，但内容不同。请刷新页面再办。' },
  'enquiry.answer-not-published': { status: 422, title: '选的这一页没有发布，或者已经撤下，请另选一页。' },
  'enquiry.holder-unknown': { status: 422, title: '没有这个部门，请重新选。' },
  'enquiry.no-phone': { status: 404, title: '提问的人没有留电话。' },
};
