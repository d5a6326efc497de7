import type { DatasetGuess } from '../../../contract/dataset-desk';
import { guessFields, personalColumns } from '../../../domain/dataset';
import { ok, refuse, type Result } from '../../../domain/result';
import type { IncomingFile } from './actions/bring-in';
import { formatOf, sourceRows } from './files/source';
import { SourceFault } from './files/source-row';
import type { DatasetRefusal } from './sentences';

/** So many rows say what a column is. */
const LOOKED_AT = 500;
const SHOWN = 10;

const SAID = {
  'resident-id': '像是身份证号，不能公开，请在文件里去掉这一列。',
  mobile: '像是手机号，不能公开，请在文件里去掉这一列。',
} as const;

/** A dictionary to begin with, from the first rows of a file. Nothing is kept. */
export async function guessFrom(file: IncomingFile): Promise<Result<DatasetGuess, DatasetRefusal>> {
  const format = formatOf(file.name);
  if (!format) return refuse({ code: 'dataset.file.format' });
  let head: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  try {
    for await (const { cells } of sourceRows(format, file.bytes)) {
      if (!head) head = cells;
      else rows.push(cells);
      if (rows.length >= LOOKED_AT) break;
    }
  } catch (cause) {
    if (cause instanceof SourceFault) return refuse({ code: cause.code });
    throw cause;
  }
  if (!head || head.some((title) => title.trim() === '')) return refuse({ code: 'dataset.file.no-head' });
  if (rows.length === 0) return refuse({ code: 'dataset.file.no-rows' });
  const fields = guessFields(head, rows);
  const personal = personalColumns(fields, rows).map(({ at, kind }) => ({
    title: fields[at]?.title ?? '',
    said: SAID[kind],
  }));
  return ok({ fields, rows: rows.slice(0, SHOWN).map((cells) => [...cells]), personal });
}
