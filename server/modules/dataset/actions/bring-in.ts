import { checkRow, personalColumns, type CellFault, type DatasetField } from '../../../../domain/dataset';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { DatasetDeps } from '../deps';
import { csvHead, csvLine, JSON_HEAD, JSON_TAIL, jsonLine } from '../files/lines';
import { formatOf, sourceRows } from '../files/source';
import { SourceFault, type SourceRow } from '../files/source-row';
import { insertRows, rowMaker } from '../rows/write-rows';
import type { DatasetRefusal } from '../sentences';
import {
  fieldsOf,
  findDataset,
  findVersion,
  nextVersionId,
  type FaultRow,
  type KeptRow,
  type VersionRow,
} from '../store';
import { makeRoom, removeRows } from './make-room';

/** A file on its way in. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

type Deps = Pick<DatasetDeps, 'store' | 'clock'>;

const MOST_ROWS = 1_000_000;
const MOST_FAULTS = 10_000;
/** So many rows are in memory at a time, and are written in one transaction. */
const AT_ONCE = 200;

/** Which column of the file each field is read from. */
function placesOf(head: readonly string[], fields: readonly DatasetField[]): Result<number[], DatasetRefusal> {
  const names = head.map((name) => name.trim());
  const places = fields.map(({ title, key }) => {
    const byTitle = names.indexOf(title.trim());
    return byTitle === -1 ? names.indexOf(key) : byTitle;
  });
  const missing = fields[places.indexOf(-1)];
  return missing ? refuse({ code: 'dataset.file.columns-missing', field: missing.title }) : ok(places);
}

/** What was taken in so far. */
class Intake {
  readonly #deps: Deps;
  readonly #version: number;
  readonly #fields: readonly DatasetField[];
  readonly #make: ReturnType<typeof rowMaker>;
  #waiting: KeptRow[] = [];
  #faults: FaultRow[] = [];
  rows = 0;
  faulty = 0;
  csvBytes: number;
  jsonBytes = Buffer.byteLength(JSON_HEAD + JSON_TAIL);

  constructor(deps: Deps, version: number, fields: readonly DatasetField[]) {
    this.#deps = deps;
    this.#version = version;
    this.#fields = fields;
    this.#make = rowMaker(version, fields);
    this.csvBytes = Buffer.byteLength(csvHead(fields));
  }

  async take(line: number, cells: readonly string[]): Promise<DatasetRefusal | null> {
    const checked = checkRow(this.#fields, cells);
    if (checked.ok) this.#keep(checked.cells);
    else this.#putAside(line, cells, checked.faults);
    if (this.rows > MOST_ROWS) return { code: 'dataset.file.too-many-rows' };
    if (this.faulty > MOST_FAULTS) return { code: 'dataset.file.too-many-faults' };
    if (this.#waiting.length + this.#faults.length >= AT_ONCE) await this.flush();
    return null;
  }

  #keep(cells: readonly string[]): void {
    this.rows += 1;
    this.#waiting.push(this.#make(this.rows, cells));
    this.csvBytes += Buffer.byteLength(csvLine(this.#fields, cells));
    this.jsonBytes += Buffer.byteLength(jsonLine(this.#fields, cells, this.rows));
  }

  #putAside(line: number, cells: readonly string[], faults: readonly CellFault[]): void {
    this.faulty += 1;
    const row = { version_id: this.#version, line, cells: JSON.stringify(cells), faults: JSON.stringify(faults) };
    this.#faults.push(row);
  }

  async flush(): Promise<void> {
    const [rows, faults] = [this.#waiting, this.#faults];
    [this.#waiting, this.#faults] = [[], []];
    await this.#deps.store.write(async (trx) => {
      const version = await findVersion(trx, this.#version);
      // So slow that it was taken for killed, and its rows were taken away.
      if (version?.state !== 'loading') throw new Error('The import was given up meanwhile.');
      await insertRows(trx, rows);
      for (let at = 0; at < faults.length; at += 100) {
        await trx
          .insertInto('dataset_faults')
          .values(faults.slice(at, at + 100))
          .execute();
      }
    });
  }
}

/** Rows are held back until enough of them say what a column is. */
class FirstRows {
  readonly #fields: readonly DatasetField[];
  readonly #intake: Intake;
  #held: { readonly line: number; readonly cells: readonly string[] }[] | null = [];

  constructor(fields: readonly DatasetField[], intake: Intake) {
    this.#fields = fields;
    this.#intake = intake;
  }

  async take(line: number, cells: readonly string[]): Promise<DatasetRefusal | null> {
    if (!this.#held) return this.#intake.take(line, cells);
    this.#held.push({ line, cells });
    return this.#held.length === AT_ONCE ? this.letIn() : null;
  }

  async letIn(): Promise<DatasetRefusal | null> {
    const held = this.#held ?? [];
    this.#held = null;
    const [personal] = personalColumns(
      this.#fields,
      held.map(({ cells }) => cells),
    );
    if (personal) return { code: 'dataset.personal-column', field: this.#fields[personal.at]?.title ?? '' };
    for (const { line, cells } of held) {
      const refusal = await this.#intake.take(line, cells);
      if (refusal) return refusal;
    }
    return null;
  }
}

async function takeAll(
  rows: AsyncIterable<SourceRow>,
  fields: readonly DatasetField[],
  intake: Intake,
): Promise<DatasetRefusal | null> {
  let places: readonly number[] | undefined;
  const first = new FirstRows(fields, intake);
  for await (const { line, cells } of rows) {
    if (!places) {
      const placed = placesOf(cells, fields);
      if (!placed.ok) return placed.refusal;
      places = placed.value;
      continue;
    }
    const picked = places.map((place) => cells[place] ?? '');
    const refusal = await first.take(line, picked);
    if (refusal) return refusal;
  }
  if (!places) return { code: 'dataset.file.no-head' };
  const refused = await first.letIn();
  if (refused) return refused;
  await intake.flush();
  return intake.rows + intake.faulty === 0 ? { code: 'dataset.file.no-rows' } : null;
}

async function beginVersion(
  { store, clock }: Deps,
  set: { readonly id: string; readonly fields: string },
  fileName: string,
  by: string,
): Promise<Pick<VersionRow, 'id' | 'number'>> {
  return store.write(async (trx) => {
    const id = await nextVersionId(trx);
    const last = await trx
      .selectFrom('dataset_versions')
      .select('number')
      .where('dataset_id', '=', set.id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const counts = { row_count: 0, faulty_count: 0, csv_bytes: 0, json_bytes: 0, has_rows: 1 };
    const done = { note: '', brought_at: clock.now().toISOString(), brought_by: by };
    const row = { id, dataset_id: set.id, number, state: 'loading', fields: set.fields, file_name: fileName } as const;
    await trx
      .insertInto('dataset_versions')
      .values({ ...row, ...counts, ...done, published_at: null, published_by: '' })
      .execute();
    return { id, number };
  });
}

/** What of a file that cannot be read on is told; a fault of ours is thrown on. */
const toldOf = (cause: unknown): DatasetRefusal => {
  if (cause instanceof SourceFault) return { code: cause.code };
  throw cause;
};

/**
 * Brings a file in as a version that waits to be published. Rows are checked and written as they come, so memory does not
 * grow with the file; the version in force stands whatever happens. Rows at fault are put aside as they were written.
 *
 * @returns the number of the version
 */
export async function bringIn(
  deps: Deps,
  id: string,
  file: IncomingFile,
  by: string,
): Promise<Result<number, DatasetRefusal>> {
  const set = await findDataset(deps.store.read, id);
  if (!set) return refuse({ code: 'dataset.not-found' });
  const format = formatOf(file.name);
  if (!format) return refuse({ code: 'dataset.file.format' });
  await makeRoom(deps);
  const version = await beginVersion(deps, set, file.name.slice(0, 200), by);
  const fields = fieldsOf(set);
  const intake = new Intake(deps, version.id, fields);
  const abandon = async (): Promise<void> => {
    const unfinished = deps.store.write((trx) =>
      trx.updateTable('dataset_versions').set({ state: 'dropped' }).where('id', '=', version.id).execute(),
    );
    await unfinished;
    await removeRows(deps, version.id);
  };
  try {
    const refusal = await takeAll(sourceRows(format, file.bytes), fields, intake).catch(toldOf);
    if (refusal) {
      await abandon();
      return refuse(refusal);
    }
  } catch (cause) {
    await abandon();
    throw cause;
  }
  const { rows, faulty, csvBytes, jsonBytes } = intake;
  const counted = { row_count: rows, faulty_count: faulty, csv_bytes: csvBytes, json_bytes: jsonBytes };
  await deps.store.write((trx) =>
    trx
      .updateTable('dataset_versions')
      .set({ state: 'draft', ...counted })
      .where('id', '=', version.id)
      .execute(),
  );
  return ok(version.number);
}
