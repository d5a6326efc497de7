import type { EntryRefusal } from '../../../domain/search/check-entry';
import type { SentenceTable } from '../../platform/errors/sentences';

export type SearchCode =
  | EntryRefusal['code']
  | 'search.not-ready'
  | 'search.failed'
  | 'search.no-entry'
  | 'search.entry-exists'
  | 'search.target-unknown';

/** Status and sentence of every refusal here. */
export const searchSentences = {
  'search.not-ready': { status: 503, title: '搜索正在准备，请过几秒再试。' },
  'search.failed': { status: 503, title: '这次没有搜成，请换个说法或者稍后再试。' },
  'search.no-entry': { status: 404, title: '这一条已经不在了，可能有人先删掉了。' },
  'search.entry-exists': { status: 409, title: '已经有一条是同样的词，请改那一条。' },
  'search.words-missing': { status: 422, title: '请填写群众会怎么说，至少一个词。' },
  'search.meant-missing': { status: 422, title: '请填写对应的内容，至少一项。' },
  'search.one-word': { status: 422, title: '这张表一条只放一个词。' },
  'search.look-alikes-form': { status: 422, title: '形近字一组要有 2 到 12 个汉字，连着写，如“已己巳”。' },
  'search.target-form': { status: 422, title: '请填写一个页面，写成“种类/编号”，如 policies/menzhen-gongji-banfa。' },
  'search.target-unknown': { status: 422, title: '没有找到这个页面，它可能没有发布。' },
} satisfies SentenceTable<SearchCode>;
