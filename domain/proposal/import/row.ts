import type { CivilDate } from '../../calendar/civil-date';
import { writtenDate } from '../../calendar/written-date';
import { proposalFaults, proposalSentence, type ProposalFacts } from '../check';
import type { ProposalForm, ProposalSatisfaction } from '../words';
import type { ProposalColumn, WrittenProposal } from './columns';
import {
  writtenDisclosure,
  writtenForm,
  writtenNames,
  writtenNumber,
  writtenResult,
  writtenSatisfaction,
  writtenSession,
} from './read';

export const proposalRowSentence = {
  ...proposalSentence,
  'proposal.row.form': '类别只能写人大代表建议或者政协提案。',
  'proposal.row.session': '届次要写明第几届、第几次会议，例如五届三次。',
  'proposal.row.year': '年度写四位数的年份，例如 2026。',
  'proposal.row.number': '编号只写数字，例如 12 或者第12号。',
  'proposal.row.needed': '这一格不能空着。',
  'proposal.row.too-long': '这一格写得太长了。',
  'proposal.row.complex': '是否复杂只能写是或者否；空着当否。',
  'proposal.row.result': '办理结果只能写 A、B、C、D，或者它们的名称。',
  'proposal.row.disclosure': '公开情况只能写全文公开、摘要公开或者不公开。',
  'proposal.row.satisfaction': '满意度只能写满意、基本满意或者不满意；没有反馈的空着。',
  'proposal.row.topic': '主题在目录里没有，请用目录里的名称，几个主题用顿号隔开。',
  'proposal.row.date-future': '日期不能晚于今天。',
  'proposal.row.twice': '同一届次、同一类别的这个编号在表里出现了不止一次。',
  'proposal.row.not-published': '发布时被退回，请检查这一行。',
} as const;

export type ProposalRowCode = keyof typeof proposalRowSentence;

export interface ProposalRowFault {
  readonly column: ProposalColumn;
  readonly code: ProposalRowCode;
}

/** What the names in a row are looked up in. */
export interface RowDirectory {
  readonly departments: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

/** A row that can be read. Empty cells are undefined. */
export interface ReadProposal extends ProposalFacts {
  readonly form: ProposalForm;
  readonly term: number;
  readonly session: number;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly proposer: string;
  readonly host: string;
  /** The host in the directory, where it is there. */
  readonly department: string | undefined;
  readonly coHosts: readonly string[];
  readonly isComplex: boolean;
  readonly documentNumber: string | undefined;
  readonly contactName: string | undefined;
  readonly contactPhone: string | undefined;
  readonly satisfaction: ProposalSatisfaction | undefined;
  readonly topics: readonly string[];
}

/** Characters at most, by column. */
export const PROPOSAL_LENGTHS = {
  title: 200,
  proposer: 200,
  host: 100,
  coHosts: 1_000,
  withheldReason: 500,
  documentNumber: 60,
  reply: 50_000,
  contactName: 60,
  contactPhone: 60,
} as const satisfies Partial<Record<ProposalColumn, number>>;

const YES: Readonly<Record<string, boolean>> = { 是: true, 复杂: true, 否: false, '': false };

/** Which proposal a row is of: the same one in every list. */
export const identityOfProposal = ({
  form,
  term,
  session,
  number,
}: Pick<ReadProposal, 'form' | 'term' | 'session' | 'number'>): string =>
  `${form === 'suggestion' ? 'jianyi' : 'tian'}-${String(term)}-${String(session)}-${String(number).padStart(3, '0')}`;

class RowReader {
  readonly faults: ProposalRowFault[] = [];
  readonly #row: WrittenProposal;
  readonly #today: CivilDate;

  constructor(row: WrittenProposal, today: CivilDate) {
    this.#row = row;
    this.#today = today;
  }

  fault(column: ProposalColumn, code: ProposalRowCode): void {
    this.faults.push({ column, code });
  }

  /** What a cell says in words; empty is undefined. */
  text(column: keyof typeof PROPOSAL_LENGTHS): string | undefined {
    const text = this.#row[column].replace(/\r\n?/g, '\n').trim();
    if (text.length > PROPOSAL_LENGTHS[column]) this.fault(column, 'proposal.row.too-long');
    return text === '' ? undefined : text;
  }

  needed(column: keyof typeof PROPOSAL_LENGTHS): string {
    const text = this.text(column);
    if (text === undefined) this.fault(column, 'proposal.row.needed');
    return text ?? '';
  }

  /** What a cell says that has to be one of a few. */
  choice<T>(column: ProposalColumn, read: (text: string) => T | undefined, code: ProposalRowCode): T | undefined {
    const value = read(this.#row[column]);
    if (value === undefined) this.fault(column, code);
    return value;
  }

  /** The same, where an empty cell says nothing. */
  optional<T>(column: ProposalColumn, read: (text: string) => T | undefined, code: ProposalRowCode): T | undefined {
    return this.#row[column].trim() === '' ? undefined : this.choice(column, read, code);
  }

  date(column: 'assignedOn' | 'answeredOn', isNeeded: boolean): CivilDate | undefined {
    const code = column === 'assignedOn' ? 'proposal.assigned-date' : 'proposal.answered-date';
    const date = isNeeded ? this.choice(column, writtenDate, code) : this.optional(column, writtenDate, code);
    if (date !== undefined && date > this.#today) this.fault(column, 'proposal.row.date-future');
    return date;
  }
}

const yearOf = (text: string): number | undefined => {
  const [, digits] = /^((?:19|20)\d{2})年?$/.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const topicsIn = (text: string, { topics }: RowDirectory): readonly string[] | undefined => {
  const found = writtenNames(text).map((name) => topics.find((topic) => topic.name === name || topic.id === name)?.id);
  return found.includes(undefined) ? undefined : (found as string[]);
};

/**
 * Reads a row of a list. Every fault is told at once, so that a file is mended in one go.
 *
 * @param today - civil date; nothing is assigned or answered after it
 */
export function readProposal(
  row: WrittenProposal,
  directory: RowDirectory,
  today: CivilDate,
): { readonly proposal: ReadProposal | null; readonly faults: readonly ProposalRowFault[] } {
  const reader = new RowReader(row, today);
  const form = reader.choice('form', writtenForm, 'proposal.row.form');
  const session = reader.choice('session', writtenSession, 'proposal.row.session');
  const year = reader.choice('year', yearOf, 'proposal.row.year');
  const number = reader.choice('number', writtenNumber, 'proposal.row.number');
  const isComplex = reader.choice('complex', (text) => YES[text.trim()], 'proposal.row.complex');
  const disclosure = reader.choice('disclosure', writtenDisclosure, 'proposal.row.disclosure');
  const host = reader.needed('host');
  const told = {
    title: reader.needed('title'),
    proposer: reader.needed('proposer'),
    host,
    department: directory.departments.find(({ name, shortName }) => name === host || shortName === host)?.id,
    coHosts: writtenNames(reader.text('coHosts') ?? ''),
    documentNumber: reader.text('documentNumber'),
    contactName: reader.text('contactName'),
    contactPhone: reader.text('contactPhone'),
    satisfaction: reader.optional('satisfaction', writtenSatisfaction, 'proposal.row.satisfaction'),
    topics: reader.optional('topics', (text) => topicsIn(text, directory), 'proposal.row.topic') ?? [],
  };
  const facts = {
    assignedOn: reader.date('assignedOn', true) ?? '',
    answeredOn: reader.date('answeredOn', false),
    result: reader.optional('result', writtenResult, 'proposal.row.result'),
    withheldReason: reader.text('withheldReason'),
    reply: reader.text('reply'),
  };
  if (disclosure !== undefined) addContradictions(reader, { ...facts, disclosure });
  const { faults } = reader;
  if (faults.length > 0 || !form || !session || !year || !number || isComplex === undefined || !disclosure)
    return { proposal: null, faults };
  return { proposal: { form, ...session, year, number, isComplex, disclosure, ...told, ...facts }, faults };
}

/** What cells say against each other; where a cell could not be read, that is told already. */
function addContradictions(reader: RowReader, facts: ProposalFacts): void {
  const told = new Set(reader.faults.map(({ column }) => column));
  for (const { code, field } of proposalFaults(facts)) {
    if (!told.has(field)) reader.fault(field, code);
  }
}

/** Reads all rows of a list: one that says the same proposal twice has no row of it taken. */
export function readProposals(
  rows: readonly WrittenProposal[],
  directory: RowDirectory,
  today: CivilDate,
): readonly ReturnType<typeof readProposal>[] {
  const read = rows.map((row) => readProposal(row, directory, today));
  const times = new Map<string, number>();
  for (const { proposal } of read) {
    if (!proposal) continue;
    const identity = identityOfProposal(proposal);
    times.set(identity, (times.get(identity) ?? 0) + 1);
  }
  return read.map((each) =>
    each.proposal && (times.get(identityOfProposal(each.proposal)) ?? 0) > 1
      ? { proposal: null, faults: [{ column: 'number', code: 'proposal.row.twice' }] }
      : each,
  );
}
