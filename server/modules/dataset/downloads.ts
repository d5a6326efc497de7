import { Readable } from 'node:stream';
import type { DatasetField } from '../../../domain/dataset';
import { ok, refuse, type Result } from '../../../domain/result';
import type { Store } from '../../platform/db/store';
import type { DatasetDeps } from './deps';
import { MOST_XLSX_ROWS } from './files/limits';
import { csvHead, csvLine, JSON_HEAD, JSON_TAIL, jsonLine } from './files/lines';
import { xlsxOf } from './files/xlsx-stream';
import { everyRow } from './rows/every-row';
import type { DatasetRefusal } from './sentences';
import { cellsOf, fieldsOf, findPublished, type VersionRow } from './store';

export const FORMATS = ['csv', 'json', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** A file that is written while it is sent. */
export interface Download {
  readonly etag: string;
  readonly type: string;
  readonly disposition: string;
  /** Null where it is known only at the end. */
  readonly bytes: number | null;
  stream(): Readable;
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Each reads its rows by portions, so many of them take little memory and much time. */
const AT_ONCE = 20;

async function* portionsOf(db: Store['read'], version: number): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const rows of everyRow(db, version)) yield rows.map(cellsOf);
}

type Portions = AsyncIterable<readonly (readonly string[])[]>;

async function* csvOf(fields: readonly DatasetField[], portions: Portions): AsyncGenerator<string> {
  yield csvHead(fields);
  for await (const rows of portions) yield rows.map((cells) => csvLine(fields, cells)).join('');
}

async function* jsonOf(fields: readonly DatasetField[], portions: Portions): AsyncGenerator<string> {
  let n = 0;
  yield JSON_HEAD;
  for await (const rows of portions) yield rows.map((cells) => jsonLine(fields, cells, (n += 1))).join('');
  yield JSON_TAIL;
}

const WRITERS = { csv: csvOf, json: jsonOf, xlsx: xlsxOf } as const;

/** A name that old browsers take, and the one that people read. @source RFC 6266 */
function dispositionOf(id: string, name: string, format: Format): string {
  const whole = encodeURIComponent(`${name}.${format}`).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${id}.${format}"; filename*=UTF-8''${whole}`;
}

const sizeOf = (version: VersionRow, format: Format): number | null => {
  if (format === 'xlsx') return null;
  return format === 'csv' ? version.csv_bytes : version.json_bytes;
};

/** Whole sets as files. */
export function createDownloads({ store }: Pick<DatasetDeps, 'store'>) {
  let open = 0;
  return {
    async open(id: string, format: Format): Promise<Result<Download, DatasetRefusal>> {
      const found = await findPublished(store.read, id);
      if (!found) return refuse({ code: 'dataset.not-found' });
      const { set, version } = found;
      if (format === 'xlsx' && version.row_count > MOST_XLSX_ROWS)
        return refuse({ code: 'dataset.download.xlsx-too-long' });
      if (open >= AT_ONCE) return refuse({ code: 'dataset.download.busy' });
      return ok({
        etag: `"${String(version.id)}-${format}"`,
        type: TYPES[format],
        disposition: dispositionOf(id, set.name, format),
        bytes: sizeOf(version, format),
        stream() {
          open += 1;
          const portions = portionsOf(store.read, version.id);
          const stream = Readable.from(WRITERS[format](fieldsOf(version), portions), { objectMode: false });
          return stream.once('close', () => (open -= 1));
        },
      });
    },
  };
}
