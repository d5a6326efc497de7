import { formatIndexNumber, isIndexNumber, isOrganCode, tidyIndexNumber } from '../../../domain/catalogue';
import type { Trx } from '../../platform/db/store';
import type { EntryFacts } from './entry-of';
import type { EntryRow } from './tables';

export type Numbering = Pick<EntryRow, 'index_number' | 'number_written' | 'number_fault'>;

const IN_ORDER = { number_written: null, number_fault: null } as const;
/** Of the city itself, where a page names no department. */
const NO_DEPARTMENT = 'city';
const FALLBACK_CODE = 'CITY';
/** Where it stands in no column yet: 其他应当公开的信息. @source 条例第二十条第（十五）项 */
const OTHER_INFORMATION = 'a15';

const ownerOf = (trx: Trx, number: string): Promise<{ id: string } | undefined> =>
  trx.selectFrom('catalogue_entries').select('id').where('index_number', '=', number).executeTakeFirst();

/** The code of a department, made once from its id where nobody gave it one. */
async function codeOf(trx: Trx, department: string): Promise<string> {
  const known = await trx
    .selectFrom('catalogue_organs')
    .select('code')
    .where('department', '=', department)
    .executeTakeFirst();
  if (known) return known.code;
  const base = department
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 10);
  const first = isOrganCode(base) ? base : FALLBACK_CODE;
  for (let at = 1; ; at += 1) {
    const code = at === 1 ? first : `${first}${String(at)}`;
    const taken = await trx
      .selectFrom('catalogue_organs')
      .select('department')
      .where('code', '=', code)
      .executeTakeFirst();
    if (taken) continue;
    await trx.insertInto('catalogue_organs').values({ department, code }).execute();
    return code;
  }
}

async function nextSerial(trx: Trx, series: string): Promise<number> {
  const { value } = await trx
    .insertInto('counters')
    .values({ id: series, value: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

/** A number of our own for an entry. One that a document has brought along is passed over. */
export async function makeNumber(
  trx: Trx,
  entry: Pick<EntryFacts, 'formed_on' | 'facts'>,
  group: string | undefined,
): Promise<string> {
  const [department = NO_DEPARTMENT] = (JSON.parse(entry.facts) as { department: string[] }).department;
  const organ = await codeOf(trx, department);
  const year = Math.max(1949, Number(entry.formed_on.slice(0, 4)));
  for (;;) {
    const parts = { organ, group: group ?? OTHER_INFORMATION, year };
    const serial = await nextSerial(trx, `index-number:${organ}-${parts.group}-${String(year)}`);
    const number = formatIndexNumber({ ...parts, serial });
    if (!(await ownerOf(trx, number))) return number;
  }
}

/** What a document says of its own number, against what the catalogue has. Nothing is changed without a word. */
async function brought(trx: Trx, id: string, written: string, given: string | null): Promise<Numbering> {
  const number = tidyIndexNumber(written);
  if (given === number) return { index_number: given, ...IN_ORDER };
  const told = { index_number: given, number_written: written };
  if (!isIndexNumber(number)) return { ...told, number_fault: 'shape' };
  if (given !== null) return { ...told, number_fault: 'differs' };
  const owner = await ownerOf(trx, number);
  return owner && owner.id !== id ? { ...told, number_fault: 'taken' } : { index_number: number, ...IN_ORDER };
}

export interface NumberQuestion {
  /** 索引号 on the document. */
  readonly written: string | undefined;
  /** The number that the entry has already. */
  readonly given: string | null;
  /** What the document says, where staff have settled that the catalogue says otherwise. */
  readonly settled: string | null;
  /** Class or area of the first column in which it stands. */
  readonly group: string | undefined;
}

/**
 * The number of an entry: the one it has for ever, the one that its document brings along, or a new one.
 *
 * @source 条例第十二条
 */
export async function numberFor(
  trx: Trx,
  entry: EntryFacts,
  { written, given, settled, group }: NumberQuestion,
): Promise<Numbering> {
  const isSettled = given !== null && written !== undefined && written === settled;
  if (written !== undefined && written.trim() !== '' && !isSettled) return brought(trx, entry.id, written, given);
  return { index_number: given ?? (await makeNumber(trx, entry, group)), ...IN_ORDER };
}
