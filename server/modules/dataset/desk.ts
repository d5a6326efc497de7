import type {
  DeskDataset,
  DeskDatasetDraft,
  DeskDatasetLine,
  DeskDatasetList,
  DeskDatasetVersion,
} from '../../../contract/dataset-desk';
import type { NamedRef } from '../../../contract/primitives';
import { civilDateOf, type CivilDate } from '../../../domain/calendar';
import { dueOn, faultSentence, isLate, type CellFault, type DatasetField } from '../../../domain/dataset';
import type { DatasetDeps } from './deps';
import { csvCell } from './files/lines';
import { namedIn } from './named-in';
import {
  cellsOf,
  fieldsOf,
  findDataset,
  findVersionByNumber,
  versionsOf,
  type DatasetTableRow,
  type FaultRow,
  type VersionRow,
} from './store';

type Deps = Pick<DatasetDeps, 'store' | 'clock' | 'departments'>;

const PREVIEW_ROWS = 20;
const SHOWN_FAULTS = 100;
const FAULTS_AT_ONCE = 500;

interface Ground {
  readonly departments: readonly NamedRef[];
  readonly today: CivilDate;
}

function lineOf(set: DatasetTableRow, waiting: boolean, { departments, today }: Ground): DeskDatasetLine {
  const { id, name, frequency, state, updated_on: updatedOn } = set;
  const isShown = state === 'published';
  return {
    id,
    name,
    department: namedIn(departments, set.department),
    frequency,
    state,
    rows: set.row_count,
    updatedOn: updatedOn === '' ? null : updatedOn,
    dueOn: isShown ? dueOn(frequency, updatedOn) : null,
    late: isShown && isLate(frequency, updatedOn, today),
    waiting,
  };
}

const versionOf = (row: VersionRow): DeskDatasetVersion => ({
  number: row.number,
  state: row.state,
  fileName: row.file_name,
  rows: row.row_count,
  faulty: row.faulty_count,
  note: row.note,
  broughtAt: row.brought_at,
  broughtBy: row.brought_by,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
});

/** Every set, those first whose next version is most overdue. */
export async function deskList({ store, clock, departments }: Deps): Promise<DeskDatasetList> {
  const ground = { departments: await departments(), today: civilDateOf(clock.now()) };
  const sets = await store.read.selectFrom('datasets').selectAll().orderBy('id').execute();
  const drafts = await store.read
    .selectFrom('dataset_versions')
    .select('dataset_id')
    .where('state', '=', 'draft')
    .execute();
  const waiting = new Set(drafts.map(({ dataset_id: id }) => id));
  const items = sets.map((set) => lineOf(set, waiting.has(set.id), ground));
  const due = (line: DeskDatasetLine): string => line.dueOn ?? '9999';
  items.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id < b.id ? -1 : 1));
  return {
    items,
    counts: {
      all: items.length,
      late: items.filter(({ late }) => late).length,
      waiting: items.filter((line) => line.waiting).length,
      withdrawn: items.filter(({ state }) => state === 'withdrawn').length,
    },
  };
}

/** One set with its versions. */
export async function deskDataset({ store, clock, departments }: Deps, id: string): Promise<DeskDataset | undefined> {
  const set = await findDataset(store.read, id);
  if (!set) return undefined;
  const versions = await versionsOf(store.read, id);
  const ground = { departments: await departments(), today: civilDateOf(clock.now()) };
  const isWaiting = versions.some(({ state }) => state === 'draft');
  const { name, about, department, topic, frequency, terms, contact } = set;
  return {
    ...lineOf(set, isWaiting, ground),
    revision: set.revision,
    form: { name, about, department, topic, frequency, terms, contact, fields: [...fieldsOf(set)] },
    current: versions.find((each) => each.id === set.current_version)?.number ?? null,
    withdrawnReason: set.withdrawn_reason,
    versions: versions.map(versionOf),
  };
}

function faultOf(row: FaultRow, fields: readonly DatasetField[]): DeskDatasetDraft['faults'][number] {
  const faults = JSON.parse(row.faults) as CellFault[];
  const problems = faults.flatMap((fault) => {
    const field = fields[fault.at];
    return field ? [{ field: field.title, said: faultSentence(fault, field) }] : [];
  });
  return { line: row.line, cells: [...cellsOf(row)], problems };
}

/** A version with its first rows and its first faults. */
export async function deskDraft(
  { store }: Pick<Deps, 'store'>,
  id: string,
  number: number,
): Promise<DeskDatasetDraft | undefined> {
  const version = await findVersionByNumber(store.read, id, number);
  if (!version || version.state === 'dropped') return undefined;
  const fields = fieldsOf(version);
  const rows = await store.read
    .selectFrom('dataset_rows')
    .select('cells')
    .where('version_id', '=', version.id)
    .orderBy('n')
    .limit(PREVIEW_ROWS)
    .execute();
  const faults = await store.read
    .selectFrom('dataset_faults')
    .selectAll()
    .where('version_id', '=', version.id)
    .orderBy('line')
    .limit(SHOWN_FAULTS)
    .execute();
  return {
    version: versionOf(version),
    fields: [...fields],
    preview: rows.map((row) => [...cellsOf(row)]),
    faults: faults.map((row) => faultOf(row, fields)),
  };
}

/** All rows at fault as CSV, what is wrong in front, the rest as it was written. */
export async function* faultsCsv({ store }: Pick<Deps, 'store'>, version: VersionRow): AsyncGenerator<string> {
  const fields = fieldsOf(version);
  const heads = ['原文件第几行', '要改什么', ...fields.map(({ title }) => title)];
  yield `\uFEFF${heads.map((head) => csvCell(head)).join(',')}\r\n`;
  for (let after = 0; ;) {
    const rows = await store.read
      .selectFrom('dataset_faults')
      .selectAll()
      .where('version_id', '=', version.id)
      .where('line', '>', after)
      .orderBy('line')
      .limit(FAULTS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
    yield rows
      .map((row) => faultOf(row, fields))
      .map(({ line, cells, problems }) => {
        const said = problems.map((each) => `${each.field}：${each.said}`).join(' ');
        return `${[String(line), said, ...cells].map((cell) => csvCell(cell)).join(',')}\r\n`;
      })
      .join('');
  }
}
