import { GAZETTE_COLUMN_KEYS, type WrittenArticle } from '../../../domain/gazette';

const EMPTY = Object.fromEntries(GAZETTE_COLUMN_KEYS.map((key) => [key, ''])) as WrittenArticle;

/** A row of a list of contents that is in order. */
export const aRow = (change: Partial<WrittenArticle> = {}): WrittenArticle => ({
  ...EMPTY,
  year: '2026',
  number: '6',
  total: '16',
  publishedOn: '2026-11-20',
  section: '市政府文件',
  title: '临溪市人民政府关于冬季供水的通知',
  documentNumber: '临政发〔2026〕30号',
  from: '1',
  to: '3',
  text: '一、做好防冻。\n二、保证供水。',
  ...change,
});

/** A row of the same issue that leaves the issue to the row above, as merged cells do. */
export const below = (change: Partial<WrittenArticle>): WrittenArticle =>
  aRow({ year: '', number: '', total: '', publishedOn: '', documentNumber: '', ...change });
