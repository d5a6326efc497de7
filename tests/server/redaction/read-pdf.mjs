// Reads a PDF from stdin as any reader would, and prints as JSON everything in it that is not a picture.
import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const parts = [];
for await (const part of process.stdin) parts.push(part);
const pdf = await getDocument({
  data: new Uint8Array(Buffer.concat(parts)),
  cMapUrl: `${folder}/cmaps/`,
  standardFontDataUrl: `${folder}/standard_fonts/`,
  verbosity: 0,
}).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const annotations = await page.getAnnotations();
  pages.push({ width, height, text: items.map(({ str }) => str).join(''), annotations: annotations.length });
}
const { info, metadata } = await pdf.getMetadata();
const { PDFFormatVersion, ...rest } = info;
const told = Object.entries(rest).filter(([, value]) => typeof value === 'string' && value !== '');
process.stdout.write(
  JSON.stringify({
    pages,
    told: Object.fromEntries(told),
    hasMetadata: metadata !== null,
    outline: await pdf.getOutline(),
    attachments: Object.keys((await pdf.getAttachments()) ?? {}),
    hasFormat: PDFFormatVersion !== undefined,
  }),
);
