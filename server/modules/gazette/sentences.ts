import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

export type GazetteCode =
  | 'gazette.draft-not-found'
  | 'gazette.changed-meanwhile'
  | 'gazette.contradicts-series'
  | 'gazette.import.no-rows'
  | 'gazette.import.too-many-rows'
  | 'gazette.import.columns-missing'
  | 'gazette.import.changed-meanwhile';
export type GazetteRefusal = Refusal<GazetteCode>;

/** Status and sentence of every refusal here. */
export const gazetteSentences: SentenceTable<GazetteCode> = {
  'gazette.draft-not-found': { status: 404, title: '没有这一期待发布的公报，可能已经发布或者撤回了。' },
  'gazette.changed-meanwhile': { status: 409, title: '这一期刚刚重新导入过，请看过新的内容再发布。' },
  'gazette.contradicts-series': {
    status: 409,
    title: '这一期的总期号或者出版日期和已有的对不上，没有发布。请改好表格重新导入。',
  },
  'gazette.import.no-rows': { status: 422, title: '表里没有文章。第一行写各列的名称，从第二行起一行一篇。' },
  'gazette.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'gazette.import.columns-missing': {
    status: 422,
    title: '表的第一行少了必须有的列：年份、期号、总期号、出版日期、栏目、标题、起始页。可以先下载空表，照它的样子填。',
  },
  'gazette.import.changed-meanwhile': {
    status: 409,
    title: '文件或者已有的内容和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
};
