import { basesOf, basisText, linkedBasis, type LawText } from '../basis';
import { powerFaults, type PowerCode, type PowerFee, type PowerItem } from '../item';
import { powerLevelName, powerLevelsOf, powerTypeName, powerTypeOf } from '../kind';
import { powerSentence } from '../sentence';
import { columnOfField, type PowerColumn, type WrittenPower } from './columns';

/** What only a row of a list can have wrong with it. */
export type PowerRowCode = PowerCode | 'power.row.twice';

export const powerRowSentence: Readonly<Record<PowerRowCode, string>> = {
  ...powerSentence,
  'power.row.twice': '同一个事项编码在表里出现了不止一次。',
};

export interface PowerRowFault {
  readonly column: PowerColumn;
  readonly code: PowerRowCode;
}

/** An organ as the directory has it. */
export interface PowerOrgan {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** What the names in a list stand for. */
export interface PowerNames {
  readonly organs: readonly PowerOrgan[];
  /** Published documents by name, from `lawsByName`. */
  readonly laws: ReadonlyMap<string, LawText>;
}

/** What is not a number of days, and is not nothing. */
const NO_DAYS = Number.NaN;
const AT_ONCE = /^(即办|当场|当场办结|即时|即时办结|当日)$/;
const NONE = /^(|无|—|-|\/|无规定|无法定时限|不承诺)$/;

/** Days as a list has them: 20, 20个工作日, 即办, or nothing. */
function daysOf(text: string): number | null {
  const word = text.replace(/\s+/g, '');
  if (NONE.test(word)) return null;
  if (AT_ONCE.test(word)) return 0;
  const [, digits] = /^(\d{1,4})(?:个?工作日|日|天)?$/.exec(word) ?? [];
  return digits === undefined ? NO_DAYS : Number(digits);
}

function feeOf(row: WrittenPower, faults: PowerRowFault[]): PowerFee {
  const word = row.charged.trim();
  const standard = row.feeStandard.trim();
  const basis = row.feeBasis.trim();
  if (['是', '收费', '收'].includes(word)) {
    if (standard === '') faults.push({ column: 'feeStandard', code: 'power.fee-standard-needed' });
    if (basis === '') faults.push({ column: 'feeBasis', code: 'power.fee-basis-needed' });
    return { is: 'charged', standard, basis };
  }
  if (!['否', '不收费', '不收', '免费'].includes(word)) faults.push({ column: 'charged', code: 'power.fee-unknown' });
  else if (!NONE.test(standard) || !NONE.test(basis)) faults.push({ column: 'charged', code: 'power.fee-not-wanted' });
  return { is: 'free' };
}

const organOf = (text: string, organs: readonly PowerOrgan[]): string | undefined => {
  const name = text.replace(/\s+/g, '');
  return organs.find((organ) => organ.name === name || organ.shortName === name)?.id;
};

const textOf = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

/** Reads a row of a list. Every fault is told at once, so that a file is mended in one go. */
export function readPowerRow(
  row: WrittenPower,
  { organs, laws }: PowerNames,
): { readonly item: PowerItem | null; readonly faults: readonly PowerRowFault[] } {
  const faults: PowerRowFault[] = [];
  const type = powerTypeOf(row.type);
  const organ = organOf(row.organ, organs);
  if (type === undefined) faults.push({ column: 'type', code: 'power.type-unknown' });
  if (organ === undefined) faults.push({ column: 'organ', code: 'power.organ-unknown' });
  const item: PowerItem = {
    code: row.code.trim(),
    name: row.name.replace(/\s+/g, ' ').trim(),
    type: type ?? 'other',
    organ: organ ?? '',
    levels: powerLevelsOf(row.levels) ?? [],
    basis: basesOf(row.basis).map((basis) => linkedBasis(basis, laws)),
    conditions: textOf(row.conditions),
    procedure: textOf(row.procedure),
    statutoryDays: daysOf(row.statutoryDays),
    promisedDays: daysOf(row.promisedDays),
    fee: feeOf(row, faults),
    duties: textOf(row.duties),
    accountability: textOf(row.accountability),
    complaintPhone: row.complaintPhone.trim(),
  };
  for (const { field, code } of powerFaults(item)) {
    // Told above, in the column in which it stands.
    if (field !== 'fee') faults.push({ column: columnOfField[field], code });
  }
  return faults.length > 0 ? { item: null, faults } : { item, faults };
}

const daysText = (days: number | null): string => (days === null ? '' : days === 0 ? '即办' : String(days));

/** An item as a row of the list; `readPowerRow` reads the same item back. */
export function writtenPower(item: PowerItem, organName: string): WrittenPower {
  const { fee } = item;
  return {
    code: item.code,
    name: item.name,
    type: powerTypeName[item.type],
    organ: organName,
    levels: item.levels.map((level) => powerLevelName[level]).join('、'),
    basis: basisText(item.basis),
    conditions: item.conditions,
    procedure: item.procedure,
    statutoryDays: daysText(item.statutoryDays),
    promisedDays: daysText(item.promisedDays),
    charged: fee.is === 'free' ? '否' : '是',
    feeStandard: fee.is === 'free' ? '' : fee.standard,
    feeBasis: fee.is === 'free' ? '' : fee.basis,
    duties: item.duties,
    accountability: item.accountability,
    complaintPhone: item.complaintPhone,
  };
}
