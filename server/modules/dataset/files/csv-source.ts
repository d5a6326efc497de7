import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { withoutNul } from '../../../platform/clean-text';
import { decoded } from './decode';
import { SourceFault, type SourceRow } from './source-row';

/** Longest row in letters: a file that is no CSV would be held whole as one row. */
const MOST_ROW = 256 * 1024;

/** Rows of a CSV file as they come, the head among them. */
export async function* csvRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: MOST_ROW,
  });
  const source = Readable.from(decoded(bytes));
  source.once('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: withoutNul(record) };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('CSV_'))
      throw new SourceFault('dataset.file.not-csv');
    throw cause;
  } finally {
    source.destroy();
  }
}
