/** What a standard catalogue has in its columns, as it is exported. @source 国办发〔2019〕54号；各地标准目录 */
export const SHEET_COLUMNS = {
  id: '栏目编号',
  group: '类别或领域',
  item: '一级事项',
  name: '二级事项',
  content: '公开内容（要素）',
  basis: '公开依据',
  limit: '公开时限',
  organ: '公开主体',
  channels: '公开渠道和载体',
  audience: '公开对象',
  manners: '公开方式',
  levels: '公开层级',
  rules: '归栏条件',
} as const;

export type SheetColumn = keyof typeof SHEET_COLUMNS;
export const SHEET_COLUMN_KEYS = Object.keys(SHEET_COLUMNS) as SheetColumn[];

/** Where one of these has no column, the sheet is no catalogue. */
export const NEEDED_COLUMNS = ['name', 'content', 'basis', 'limit', 'organ'] as const satisfies readonly SheetColumn[];

/** A row as it was written: text in each column, empty where nothing stands. */
export type CatalogueRow = Readonly<Record<SheetColumn, string>>;

/** By what a heading is known, whatever stands around it. The order decides between two that fit. */
const SIGNS: readonly (readonly [SheetColumn, RegExp])[] = [
  ['id', /栏目编号/],
  ['group', /类别|领域/],
  ['item', /一级/],
  ['name', /二级|事项名称|栏目名称/],
  ['content', /公开内容/],
  ['basis', /依据/],
  ['limit', /时限/],
  ['organ', /主体|责任/],
  ['channels', /渠道|载体/],
  ['audience', /对象/],
  ['manners', /方式/],
  ['levels', /层级/],
  ['rules', /归栏/],
];

const columnOf = (heading: string): SheetColumn | undefined =>
  SIGNS.find(([, sign]) => sign.test(heading.replace(/\s+/g, '')))?.[0];

/** Where a column stands in the sheet. Several places where it is ticked under sub-headings (全社会 | 特定群体). */
export type ColumnPlace = readonly { readonly at: number; readonly word: string | null }[];

export interface SheetHeading {
  /** Index of the first row of data. */
  readonly dataFrom: number;
  /** What stands above the heading: the title of the sheet. */
  readonly title: string;
  readonly places: ReadonlyMap<SheetColumn, ColumnPlace>;
}

/** A real catalogue has a title, sometimes a note, then one or two rows of heading. */
const HEADING_WITHIN = 8;

function placesIn(upper: readonly string[], lower: readonly string[] | undefined): Map<SheetColumn, ColumnPlace> {
  const places = new Map<SheetColumn, ColumnPlace>();
  let above: SheetColumn | undefined;
  const width = Math.max(upper.length, lower?.length ?? 0);
  for (let at = 0; at < width; at += 1) {
    const head = (upper[at] ?? '').trim();
    const sub = (lower?.[at] ?? '').trim();
    // A merged heading stands in its first cell; the cells beside it are empty.
    if (head !== '') above = columnOf(head);
    const own = sub === '' ? undefined : columnOf(sub);
    const column = own === 'item' || own === 'name' ? own : above;
    if (column === undefined || (head === '' && sub === '')) continue;
    const word = sub === '' || column === own ? null : sub;
    places.set(column, [...(places.get(column) ?? []), { at, word }]);
  }
  return places;
}

const isComplete = (places: ReadonlyMap<SheetColumn, unknown>): boolean =>
  NEEDED_COLUMNS.every((column) => places.has(column));

/** What is merged over two rows is empty in the second; in a row of data these say something. */
const MERGED_DOWN: readonly SheetColumn[] = ['content', 'basis', 'limit', 'organ'];

function isSubHeading(row: readonly string[], below: readonly string[] | undefined): boolean {
  if (!below?.some((cell) => cell.trim() !== '')) return false;
  return row.every((head, at) => {
    const column = columnOf(head);
    return column === undefined || !MERGED_DOWN.includes(column) || (below[at] ?? '').trim() === '';
  });
}

/**
 * Finds the heading of a sheet: one row, or two of which the upper is merged over sub-headings, below a title.
 *
 * @param rows - the first rows of the sheet; a merged cell has its text in its first cell
 * @returns undefined where no row names the columns that are needed
 */
export function findHeading(rows: readonly (readonly string[])[]): SheetHeading | undefined {
  for (const [at, row] of rows.slice(0, HEADING_WITHIN).entries()) {
    if (!row.some((cell) => columnOf(cell) === 'content')) continue;
    const isSub = isSubHeading(row, rows[at + 1]);
    const places = placesIn(row, isSub ? rows[at + 1] : undefined);
    if (!isComplete(places)) return undefined;
    const title = rows.slice(0, at).flat().join(' ').trim();
    return { dataFrom: at + (isSub ? 2 : 1), title, places };
  }
  return undefined;
}

const TICK = /^[√✓■☑●是Yy1]$/;

function textAt(row: readonly string[], place: ColumnPlace | undefined): string {
  if (!place) return '';
  const texts = place.map(({ at, word }) => {
    const text = (row[at] ?? '').trim();
    if (word === null || text === '') return text;
    return TICK.test(text) ? word : `${word}：${text}`;
  });
  return texts.filter((text) => text !== '').join('、');
}

/** A row of the sheet under its heading. */
export const rowUnder = ({ places }: SheetHeading, row: readonly string[]): CatalogueRow =>
  Object.fromEntries(SHEET_COLUMN_KEYS.map((column) => [column, textAt(row, places.get(column))])) as CatalogueRow;
