import type { Refusal } from '../../../domain/result';
import type { WordEntryRefusal } from '../../../domain/proofreading';
import type { SentenceTable } from '../../platform/errors/sentences';

export type ProofreadingCode =
  | WordEntryRefusal['code']
  | 'proofreading.no-entry'
  | 'proofreading.entry-exists'
  | 'proofreading.import.no-rows'
  | 'proofreading.import.too-many-rows'
  | 'proofreading.import.columns-missing'
  | 'proofreading.import.changed-meanwhile';

export type ProofreadingRefusal = Refusal<ProofreadingCode>;

/** Status and sentence of every refusal here. */
export const proofreadingSentences: SentenceTable<ProofreadingCode> = {
  'proofreading.words-missing': { status: 422, title: '请写要查的词，一行一个。' },
  'proofreading.word-too-short': { status: 422, title: '要查的词至少两个字，不能只有标点。' },
  'proofreading.reason-missing': { status: 422, title: '请写理由：查到的时候要告诉写稿的人为什么。' },
  'proofreading.instead-missing': { status: 422, title: '错别字要写出正确的写法。' },
  'proofreading.instead-same': { status: 422, title: '正确的写法和要查的词一样。' },
  'proofreading.exception-form': {
    status: 422,
    title: '例外要写两个字以上；用“……”前后两段放行的，写成“甲…乙”，两段都要有字。',
  },
  'proofreading.no-entry': { status: 404, title: '这一条已经不在了。请刷新再看。' },
  'proofreading.entry-exists': { status: 409, title: '表里已经有这个词了。请查找出来修改。' },
  'proofreading.import.no-rows': { status: 422, title: '表里没有内容。第一行写各列的名称，从第二行起一行一条。' },
  'proofreading.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'proofreading.import.columns-missing': {
    status: 422,
    title: '表的第一行少了必须有的列：词表、要查的词、理由。可以先导出，照着改。',
  },
  'proofreading.import.changed-meanwhile': {
    status: 409,
    title: '文件或者词表和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
};
