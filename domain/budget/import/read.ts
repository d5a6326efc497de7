import { AMOUNT_PATTERN, hundredsOf, inWan } from '../amount';
import { WHICH, whichName, type BudgetScope, type Which } from '../budget';
import { BUDGET_TABLES, FIXED_LINES, type BudgetTable, type FixedLine } from '../lines';
import { scopeName } from './columns';

const AMOUNT = new RegExp(AMOUNT_PATTERN);
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
/** A sum that a spreadsheet computed in binary: 36839.760000000002. */
const COMPUTED = /^\d+\.\d{6,}$/;
const NO_MORE_THAN_NOISE = 1e-6;

const narrow = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * An amount in 万元 as people and spreadsheets write it, with two decimals; undefined where it is none.
 *
 * @example writtenAmount('1,234.5') // '1234.50'
 * @example writtenAmount('１２３４') // '1234.00'
 */
export function writtenAmount(text: string): string | undefined {
  const said = narrow(text);
  const plain = GROUPED.test(said) ? said.replaceAll(',', '') : said;
  const rounded =
    COMPUTED.test(plain) && Math.abs(Number(plain) - Number(Number(plain).toFixed(2))) < NO_MORE_THAN_NOISE
      ? Number(plain).toFixed(2)
      : plain.replace(/(\.\d{2})0+$/, '$1');
  return AMOUNT.test(rounded) ? inWan(hundredsOf(rounded)) : undefined;
}

/** @example writtenYear('2026年') // 2026 */
export function writtenYear(text: string): number | undefined {
  const [, digits] = /^(\d{4})(?:年度?)?$/.exec(narrow(text)) ?? [];
  const year = Number(digits ?? 0);
  return year >= 1949 && year <= 2100 ? year : undefined;
}

const SCOPES: Readonly<Record<string, BudgetScope>> = {
  [scopeName.government]: 'government',
  市级: 'government',
  [scopeName.department]: 'department',
};

/** 政府 or 部门; 政府预算 and 部门决算 say it too. */
export const writtenScope = (text: string): BudgetScope | undefined =>
  SCOPES[narrow(text).replace(/(?:预算|决算)$/, '')];

/** 预算 or 决算; 部门预算 says it too. */
export function writtenWhich(text: string): Which | undefined {
  const said = narrow(text).replace(/^(?:政府|部门)/, '');
  return WHICH.find((which) => whichName[which] === said);
}

/** Names are the same whatever quotes and brackets they are written with. */
const bare = (text: string): string => narrow(text).replace(/["'“”‘’「」]/g, '');

const tables = Object.keys(BUDGET_TABLES) as BudgetTable[];

/** Which table a line is of. */
export const writtenTable = (text: string): BudgetTable | undefined =>
  tables.find((table) => bare(BUDGET_TABLES[table]) === bare(text));

/** Which of the lines that mean the same in every budget a name is of, among those that a table may have. */
export const fixedLine = <Line extends FixedLine>(text: string, among: readonly Line[]): Line | undefined =>
  among.find((line) => bare(FIXED_LINES[line]) === bare(text));
