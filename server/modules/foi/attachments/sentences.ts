import type { Refusal } from '../../../../domain/result';
import type { SentenceTable } from '../../../platform/errors/sentences';
import type { FileCode } from '../../../platform/files/sentences';
import type { RedactionCode } from '../../../platform/redaction/sentences';

const OWN = {
  'foi.attachment.not-found': { status: 404, title: '没有找到这个附件或办件，可能已经删除，或者你没有查看的权限。' },
  'foi.attachment.purpose-required': { status: 400, title: '请先说明这个附件是申请扫描件、办理凭证还是要公开的材料。' },
  'foi.attachment.too-many': { status: 422, title: '一个办件最多放 50 个附件，合计不超过 200 MB。请先删去不用的。' },
  'foi.attachment.went-out': { status: 409, title: '附件已经随文书发出，不能删除。' },
  'foi.attachment.own-review': { status: 403, title: '自己上传或者遮盖的附件，要请另一位同事做保密审查。' },
  'foi.attachment.only-own': {
    status: 403,
    title: '这件申请由别的部门承办，你的部门只提意见，只能改动自己上传的附件。',
  },
  'foi.attachment.no-picture': {
    status: 422,
    title: 'Word 和 Excel 文件不能逐页查看，请下载，或者另存为 PDF 再上传。',
  },
} as const satisfies SentenceTable;

export type AttachmentCode = keyof typeof OWN | FileCode | RedactionCode;
export type AttachmentRefusal = Refusal<AttachmentCode>;

export const attachmentSentences: SentenceTable = OWN;
