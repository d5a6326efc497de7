import writeExcelFile from 'write-excel-file/node';
import type { LightMyRequestResponse } from 'fastify';
import type { GazetteContent } from '../../../contract/gazette';
import { GAZETTE_COLUMN_KEYS, GAZETTE_COLUMNS, type WrittenArticle } from '../../../domain/gazette';
import type { Door, StaffHeaders } from '../staff/signed-in';

/** An issue as small as it can be, for tests that publish. */
export const issue = (number: number, more: Partial<GazetteContent> = {}): GazetteContent => ({
  sourceId: `2026-${String(number).padStart(2, '0')}`,
  year: 2026,
  number,
  total: number,
  special: null,
  reason: '',
  publishedOn: `2026-${String(number).padStart(2, '0')}-25`,
  department: 'yibao',
  topics: [],
  firstPage: 1,
  articles: [{ section: '大事记', title: `第${String(number)}期大事记`, from: 1, to: 2, text: '1月8日　召开会议。' }],
  ...more,
});

/** A workbook of rows, as an office keeps it. */
export const workbook = (
  rows: readonly WrittenArticle[],
  heading: readonly string[] = Object.values(GAZETTE_COLUMNS),
): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [
        heading.map((value) => ({ value, type: String })),
        ...rows.map((row) => GAZETTE_COLUMN_KEYS.map((key) => ({ value: row[key], type: String }))),
      ],
      sheet: '目录',
    },
  ]).toBuffer();

/** Sends a file as the workbench does. */
export const upload = async (
  city: Door,
  headers: StaffHeaders,
  url: string,
  file: Buffer,
): Promise<LightMyRequestResponse> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'contents.xlsx');
  const sent = new Request('http://desk.invalid', { method: 'POST', body: form });
  return city.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
};
