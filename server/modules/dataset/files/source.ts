import type { SourceRow } from './source-row';

export type SourceFormat = 'csv' | 'json' | 'xlsx';

export const formatOf = (fileName: string): SourceFormat | undefined => {
  const ending = fileName.toLowerCase().split('.').at(-1);
  if (ending === 'csv' || ending === 'xlsx') return ending;
  return ending === 'json' || ending === 'jsonl' ? 'json' : undefined;
};

/** The rows of a file, its head first, read as the bytes come. What reads a format is loaded when one comes. */
export async function* sourceRows(format: SourceFormat, bytes: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  if (format === 'csv') yield* (await import('./csv-source')).csvRows(bytes);
  else if (format === 'json') yield* (await import('./json-source')).jsonRows(bytes);
  else yield* (await import('./xlsx-source')).xlsxRows(bytes);
}
