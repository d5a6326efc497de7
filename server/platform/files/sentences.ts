import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../errors/sentences';

export const fileSentences = {
  'file.missing': { status: 400, title: '没有收到文件，请选择一个文件再上传。' },
  'file.empty': { status: 422, title: '文件是空的，请检查后再上传。' },
  'file.too-large': { status: 413, title: '文件超过 20 MB，请压缩或拆开后再上传。' },
  'file.type-not-taken': {
    status: 415,
    title: '这里只收 PDF、PNG、JPEG、docx、xlsx 文件。请另存为其中一种再上传。',
  },
  'file.old-office-or-encrypted': {
    status: 415,
    title: '文件加了密码，或者是旧版的 Office 文件。请去掉密码，另存为 docx、xlsx 或 PDF 再上传。',
  },
  'file.encrypted': { status: 422, title: '文件加了密码，打不开。请去掉密码再上传。' },
  'file.macros': { status: 422, title: '文件里有宏，不能上传。请另存为不带宏的文件。' },
  'file.active-content': {
    status: 422,
    title: '文件里有脚本、会自动运行的动作或者夹带的文件，不能上传。请重新打印成 PDF 再上传。',
  },
  'file.unpacks-too-large': { status: 422, title: '文件解开后太大，不能上传。' },
  'file.picture-too-large': { status: 422, title: '图片尺寸太大，请缩小到五千万像素以内再上传。' },
  'file.unreadable': { status: 422, title: '文件读不出来，可能已经损坏。请重新生成后再上传。' },
  'file.not-a-workbook': { status: 415, title: '请选 xlsx 格式的表格文件。' },
} as const satisfies SentenceTable;

export type FileCode = keyof typeof fileSentences;
export type FileRefusal = Refusal<FileCode>;
