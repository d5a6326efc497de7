import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../errors/sentences';
import type { FileCode } from '../files/sentences';

const OWN = {
  'redaction.nothing-to-cover': { status: 422, title: '请先框出要遮盖的地方，或者填写要遮盖的文字。' },
  'redaction.word-not-found': {
    status: 422,
    title: '文件里没有找到这段文字，没有遮盖。它可能在图片里，请直接框出要遮盖的地方。',
  },
  'redaction.words-in-picture': { status: 422, title: '图片里的文字不能自动查找，请直接框出要遮盖的地方。' },
  'redaction.no-such-page': { status: 422, title: '文件没有这一页，请检查页码。' },
  'redaction.save-as-pdf-first': {
    status: 422,
    title: 'Word 和 Excel 文件里有看不见的内容，不能直接遮盖。请先另存为 PDF，再上传遮盖。',
  },
  'redaction.too-many-pages': { status: 422, title: '文件超过 200 页，请拆成几个文件再上传。' },
  'redaction.too-hard': { status: 422, title: '文件太复杂，处理不了。请重新扫描或另存为 PDF 后再试。' },
  'redaction.busy': { status: 503, title: '正在处理的文件较多，请稍等一会儿再试。' },
} as const satisfies SentenceTable;

export type RedactionCode =
  keyof typeof OWN | Extract<FileCode, 'file.encrypted' | 'file.unreadable' | 'file.active-content'>;
export type RedactionRefusal = Refusal<RedactionCode>;

export const redactionSentences: SentenceTable = OWN;
