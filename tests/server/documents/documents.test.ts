import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { composeLetter, letterText, type Letter } from '../../../domain/foi/letter';
import { renderDocx, renderPdf } from '../../../server/platform/documents';
import { acts, decidedAs, inputAfter, kindOfLast, request } from '../../domain/foi/letter/samples';

interface Page {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}
interface Read {
  readonly pages: readonly Page[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly fonts: number;
}

// pdfjs is an ES module that jest does not load: a child process reads the file.
const READER = `
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const pages = []; const fonts = new Set();
for (let n = 1; n <= pdf.numPages; n += 1) {
  const content = await (await pdf.getPage(n)).getTextContent();
  const items = content.items.filter((item) => item.str !== '');
  for (const item of items) fonts.add(item.fontName);
  pages.push({ lines: items.map((item) => ({ text: item.str, x: item.transform[4], y: item.transform[5] })) });
}
process.stdout.write(JSON.stringify({ pages, info: (await pdf.getMetadata()).info, fonts: fonts.size }));
`;

const read = (pdf: Buffer): Read =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', READER], { input: pdf, maxBuffer: 1e8 }).toString(),
  ) as Read;

const bare = (text: string): string => text.replace(/\s/g, '');
const textOf = ({ pages }: Read): string =>
  bare(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).replace(/—\d+—/g, '');

function letterAfter(events: Parameters<typeof inputAfter>[0], over: Parameters<typeof inputAfter>[1] = {}): Letter {
  const letter = composeLetter(kindOfLast(events), inputAfter(events, over));
  if (!letter.ok) throw new Error(letter.refusal.code);
  return letter.value;
}

const long = letterAfter(decidedAs('granted'), {
  request: { ...request, description: '请公开“（加装电梯）”：《补贴》名单，2025年。👨‍👩‍👧\n'.repeat(180) },
});

describe('renderPdf', () => {
  it.each(Object.entries({ ...acts, reply: decidedAs('refused-third-party') }))(
    'says what the letter says, in order: %s',
    async (_name, events) => {
      const letter = letterAfter(events);
      // A reply's page number stands last on its page.
      const found = read(await renderPdf(letter));
      const wanted = bare(letterText(letter));
      // The note stands in brackets on paper.
      expect(textOf(found).replace(/（(联系地址：[^）]*)）$/, '$1')).toBe(wanted);
    },
  );

  it('gives the same bytes for the same letter, so that a hash means something', async () => {
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await renderPdf(long))).toBe(hash(await renderPdf(long)));
  });

  it('names the title and the organ in its metadata, and nobody else', async () => {
    const { info } = read(await renderPdf(long));
    expect(info).toMatchObject({ Title: long.title, Author: long.organ, Language: 'zh-CN' });
    expect(JSON.stringify(info)).not.toContain(request.applicant);
  });

  it('flows over pages of 22 lines within the margins, an emoji as □', async () => {
    const { pages } = read(await renderPdf(long));
    expect(pages.length).toBeGreaterThan(5);
    for (const { lines } of pages) {
      const body = lines.filter(({ text }) => !/^— \d+ —$/.test(text));
      expect(new Set(body.map(({ y }) => Math.round(y))).size).toBeLessThanOrEqual(22);
      expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThanOrEqual((28 / 25.4) * 72 - 0.5);
    }
    expect(textOf({ pages, info: {}, fonts: 0 })).toContain('□');
  });

  it('begins no line with a mark that may not, and ends none with an opening one (GB/T 15834)', async () => {
    const { pages } = read(await renderPdf(long));
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
    expect(lines.filter((line) => /^[，。；：！？）》」、”]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《「“]$/.test(line))).toEqual([]);
  });

  it('embeds its fonts', async () => {
    expect((await renderPdf(long)).toString('latin1').match(/\/FontFile[23]?/g)?.length).toBe(2);
  });
});

describe('renderDocx', () => {
  it.each(Object.entries({ ...acts, reply: decidedAs('not-held') }))(
    'says what the letter says: %s',
    async (_, events) => {
      const letter = letterAfter(events);
      const { value } = await mammoth.extractRawText({ buffer: await renderDocx(letter) });
      expect(bare(value).replace(/（(联系地址：[^）]*)）$/, '$1')).toBe(bare(letterText(letter)));
    },
  );

  it('gives the same bytes for the same letter', async () => {
    expect((await renderDocx(long)).equals(await renderDocx(long))).toBe(true);
  });
});
