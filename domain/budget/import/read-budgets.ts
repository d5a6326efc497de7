import type { CivilDate } from '../../calendar/civil-date';
import { writtenDate } from '../../calendar/written-date';
import { identityOfBudget, THREE_PUBLIC, type BudgetIdentity } from '../budget';
import { budgetFaults, type BudgetCode, type BudgetFault } from '../check';
import { BUDGET_TABLES, FIXED_LINES, type BudgetTable, type FixedLine, type WordedBudget } from '../lines';
import type { BudgetColumn, WrittenBudgetLine } from './columns';
import type { BudgetLineFault } from './faults';
import { groupLines, type BudgetGroup, type BudgetOrgan } from './group';
import { LinesReader } from './reader';

/** A budget of a sheet, and what is wrong with its lines; null where anything is. */
export interface ReadBudget extends Omit<BudgetGroup, 'identity'> {
  readonly budget: WordedBudget | null;
}

const LONGEST = { why: 1_000, notes: 20_000 } as const;
const CODE = /^2\d{2}$/;

/** The lines that no budget may lack. @source 预算法第十四条 */
const NEEDED: Readonly<Partial<Record<BudgetTable, readonly FixedLine[]>>> = {
  revenue: ['revenueTotal'],
  functions: ['spent'],
  expenditure: ['expenditureTotal'],
  threePublic: [...THREE_PUBLIC, 'threePublicTotal'],
  disclosure: ['approvedOn', 'publishedOn', 'why'],
};

/** Tables that a rule looks at: where one of them could not be read, the rule says nothing. */
const LOOKED_AT: Readonly<Record<BudgetCode, readonly BudgetTable[]>> = {
  'budget.identity': [],
  'budget.approved-date': ['disclosure'],
  'budget.published-date': ['disclosure'],
  'budget.published-early': ['disclosure'],
  'budget.code-twice': [],
  'budget.split-needed': ['split'],
  'budget.revenue-sum': ['revenue'],
  'budget.function-sum': ['functions'],
  'budget.expenditure-sum': ['functions', 'expenditure'],
  'budget.balance': ['revenue', 'expenditure'],
  'budget.split-sum': ['functions', 'split'],
  'budget.three-public-sum': ['threePublic'],
  'budget.three-public-before-sum': ['threePublic'],
};

/** The line on which the whole of a sum stands. */
const WHOLES: Readonly<Record<string, FixedLine>> = {
  'revenue.total': 'revenueTotal',
  'expenditure.spent': 'spent',
  'expenditure.total': 'expenditureTotal',
  'threePublic.total': 'threePublicTotal',
  'threePublic.before.total': 'threePublicTotal',
  approvedOn: 'approvedOn',
  publishedOn: 'publishedOn',
};

const columnOf = (field: string): BudgetColumn => {
  if (field === 'approvedOn' || field === 'publishedOn') return 'text';
  return field === 'threePublic.before.total' ? 'before' : 'amount';
};

function readRevenue(reader: LinesReader): WordedBudget['revenue'] {
  const { fixed, own } = reader.divide('revenue', ['revenueTotal']);
  const total = fixed.get('revenueTotal');
  return {
    total: total === undefined ? '0' : reader.amount('revenue', total),
    lines: reader.amounts('revenue', own),
  };
}

/** @returns beside the content where each class stands */
function readExpenditure(reader: LinesReader): {
  readonly expenditure: WordedBudget['expenditure'];
  readonly classes: readonly number[];
} {
  const functions = reader.divide('functions', ['spent']);
  const all = reader.divide('expenditure', ['expenditureTotal']);
  const [spent, total] = [functions.fixed.get('spent'), all.fixed.get('expenditureTotal')];
  const lines = reader.amounts('functions', functions.own);
  const expenditure = {
    total: total === undefined ? '0' : reader.amount('expenditure', total),
    spent: spent === undefined ? '0' : reader.amount('functions', spent),
    functions: functions.own.map((at, index) => {
      const code = reader.line(at).code.normalize('NFKC').trim();
      if (!CODE.test(code)) reader.fault(at, 'code', 'budget.line.code');
      return { code, name: '', amount: '0', ...lines[index] };
    }),
    beside: reader.amounts('expenditure', all.own),
  };
  return { expenditure, classes: functions.own };
}

const SPLIT = ['basic', 'project', 'other'] as const;

function readSplit(reader: LinesReader): WordedBudget['split'] {
  const { fixed, own } = reader.divide('split', SPLIT);
  for (const at of own) reader.break('split', at, 'name', 'budget.line.unknown');
  if (fixed.size === 0) return undefined;
  const read = (line: (typeof SPLIT)[number]): string | undefined => {
    const at = fixed.get(line);
    return at === undefined ? undefined : reader.amount('split', at);
  };
  const other = read('other');
  return { basic: read('basic') ?? '0', project: read('project') ?? '0', ...(other === undefined ? {} : { other }) };
}

const EXPENSES = [...THREE_PUBLIC, 'threePublicTotal'] as const;

function readThreePublic(reader: LinesReader): Omit<WordedBudget['threePublic'], 'why'> {
  const { fixed, own } = reader.divide('threePublic', EXPENSES);
  for (const at of own) reader.break('threePublic', at, 'name', 'budget.line.unknown');
  const read = (column: 'amount' | 'before') => {
    const of = (line: (typeof EXPENSES)[number]): string => {
      const at = fixed.get(line);
      return at === undefined ? '0' : reader.amount('threePublic', at, column);
    };
    return {
      total: of('threePublicTotal'),
      abroad: of('abroad'),
      hosting: of('hosting'),
      carPurchase: of('carPurchase'),
      carRunning: of('carRunning'),
    };
  };
  return { ...read('amount'), before: read('before') };
}

const DISCLOSED = ['approvedOn', 'publishedOn', 'why', 'notes'] as const;

function readDay(reader: LinesReader, at: number | undefined, line: 'approvedOn' | 'publishedOn', today: CivilDate) {
  if (at === undefined) return '';
  const date = writtenDate(reader.line(at).text);
  const code = line === 'approvedOn' ? 'budget.approved-date' : 'budget.published-date';
  if (date === undefined) reader.break('disclosure', at, 'text', code);
  else if (date > today) reader.fault(at, 'text', 'budget.line.date-future');
  return date ?? '';
}

function readText(reader: LinesReader, at: number | undefined, longest: number): string {
  if (at === undefined) return '';
  const text = reader.line(at).text.replace(/\r\n?/g, '\n').trim();
  if (text.length > longest) reader.fault(at, 'text', 'budget.line.too-long');
  return text;
}

function readDisclosure(reader: LinesReader, today: CivilDate) {
  const { fixed, own } = reader.divide('disclosure', DISCLOSED);
  for (const at of own) reader.fault(at, 'name', 'budget.line.unknown');
  const why = fixed.get('why');
  const read = {
    approvedOn: readDay(reader, fixed.get('approvedOn'), 'approvedOn', today),
    publishedOn: readDay(reader, fixed.get('publishedOn'), 'publishedOn', today),
    why: readText(reader, why, LONGEST.why),
    notes: readText(reader, fixed.get('notes'), LONGEST.notes),
  };
  if (why !== undefined && read.why === '') reader.fault(why, 'text', 'budget.line.text-needed');
  return read;
}

/** Lines that are not there are told once, on the first line of the budget. */
function tellLacking(reader: LinesReader, first: number, budget: Pick<WordedBudget, 'expenditure' | 'split'>): void {
  const needed = { ...NEEDED, ...(budget.split ? { split: ['basic', 'project'] as const } : {}) };
  const lacking = (Object.keys(needed) as BudgetTable[]).flatMap((table) => {
    const names = (needed[table] ?? [])
      .filter((line) => reader.placeOf(line) === undefined)
      .map((line) => FIXED_LINES[line]);
    if (table === 'functions' && budget.expenditure.functions.length === 0) names.unshift('各类级科目');
    if (names.length > 0) reader.lack(table);
    return names.length === 0 ? [] : [`${BUDGET_TABLES[table]}表的${names.join('、')}`];
  });
  if (lacking.length > 0) reader.fault(first, 'name', 'budget.line.lacking', lacking.join('；'));
}

/** What contradicts itself is told on the line where the whole stands. */
function tellContradictions(
  reader: LinesReader,
  budget: WordedBudget,
  first: number,
  classes: readonly number[],
): void {
  const lineOf = ({ field }: BudgetFault): { readonly at: number; readonly column: BudgetColumn } => {
    const [, index] = /^expenditure\.functions\.(\d+)\.code$/.exec(field) ?? [];
    if (index !== undefined) return { at: classes[Number(index)] ?? first, column: 'code' };
    const whole = WHOLES[field];
    const at = whole && reader.placeOf(whole);
    return at === undefined ? { at: first, column: 'name' } : { at, column: columnOf(field) };
  };
  for (const fault of budgetFaults(budget)) {
    if (reader.isBroken(LOOKED_AT[fault.code])) continue;
    const { at, column } = lineOf(fault);
    reader.fault(at, column, fault.code, fault.found);
  }
}

function readOne(
  identity: BudgetIdentity,
  lines: readonly WrittenBudgetLine[],
  places: readonly number[],
  today: CivilDate,
): { readonly budget: WordedBudget; readonly faults: readonly BudgetLineFault[] } {
  const reader = new LinesReader(lines, places);
  const first = places[0] ?? 0;
  const { expenditure, classes } = readExpenditure(reader);
  const split = readSplit(reader);
  const { why, notes, ...days } = readDisclosure(reader, today);
  const budget: WordedBudget = {
    sourceId: identityOfBudget(identity),
    ...identity,
    ...days,
    revenue: readRevenue(reader),
    expenditure,
    ...(split === undefined ? {} : { split }),
    threePublic: { ...readThreePublic(reader), why },
    ...(notes === '' ? {} : { notes }),
  };
  tellLacking(reader, first, budget);
  tellContradictions(reader, budget, first, classes);
  return { budget, faults: reader.faults };
}

/**
 * Reads the budgets of a sheet, one below the other. Every fault of each is told at once, so that a file is mended in one
 * go; a budget with any fault is not taken.
 *
 * @param today - civil date; nothing is approved or published after it
 * @source 预算法第十四条
 */
export function readBudgets(
  lines: readonly WrittenBudgetLine[],
  organs: readonly BudgetOrgan[],
  today: CivilDate,
): readonly ReadBudget[] {
  return groupLines(lines, organs).map(({ identity, ...group }) => {
    if (!identity) return { ...group, budget: null };
    const { budget, faults: own } = readOne(identity, lines, group.lines, today);
    const faults = [...group.faults, ...own].sort((a, b) => a.at - b.at);
    return { ...group, faults, budget: faults.length === 0 ? budget : null };
  });
}
