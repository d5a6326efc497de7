import { inflateRawSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { composeLetter } from '../../../domain/foi/letter';
import { renderDocx } from '../../../server/platform/documents';
import { zipEntries } from '../../../server/platform/files/zip-directory';
import { acts, decidedAs, inputAfter, kindOfLast } from '../../domain/foi/letter/samples';

type Xml = Readonly<Record<string, unknown>>;
const TWIPS_PER_MM = 1440 / 25.4;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

async function partsOf(events: Parameters<typeof inputAfter>[0]): Promise<(name: string) => string> {
  const letter = composeLetter(kindOfLast(events), inputAfter(events));
  if (!letter.ok) throw new Error(letter.refusal.code);
  const bytes = await renderDocx(letter.value);
  const entries = zipEntries(bytes) ?? [];
  return (name) => {
    const entry = entries.find((each) => each.name === name);
    if (!entry) throw new Error(`no part ${name}`);
    const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
    return (entry.method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  };
}

/** Every element of that name, wherever it stands. */
function all(node: unknown, name: string): Xml[] {
  if (Array.isArray(node)) return node.flatMap((each) => all(each, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => [
    ...(key === name ? ([child].flat() as Xml[]) : []),
    ...all(child, name),
  ]);
}
const numberAt = (node: Xml | undefined, name: string): number => Number(node?.[name]);

describe.each(Object.entries({ ...acts, reply: decidedAs('refused-third-party') }))('renderDocx: %s', (_, events) => {
  let part: (name: string) => string;
  let body: unknown;
  beforeAll(async () => {
    part = await partsOf(events);
    body = parser.parse(part('word/document.xml'));
  });
  const page = () => ({
    size: all(body, 'w:pgSz')[0],
    margin: all(body, 'w:pgMar')[0],
    grid: all(body, 'w:docGrid')[0],
  });

  it('is a sheet of A4 with the margins of an official document (GB/T 9704 5.1、5.2)', () => {
    const { size, margin } = page();
    const inMm = (node: Xml | undefined, name: string) => Math.round(numberAt(node, name) / TWIPS_PER_MM);
    expect(['w:w', 'w:h'].map((name) => inMm(size, name))).toEqual([210, 297]);
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((name) => inMm(margin, name))).toEqual([37, 35, 28, 26]);
  });

  it('holds 22 lines of 28 characters, and no fewer (GB/T 9704 5.2.3)', () => {
    const { size, margin, grid } = page();
    const height = numberAt(size, 'w:h') - numberAt(margin, 'w:top') - numberAt(margin, 'w:bottom');
    const width = numberAt(size, 'w:w') - numberAt(margin, 'w:left') - numberAt(margin, 'w:right');
    const line = numberAt(grid, 'w:linePitch');
    expect(grid?.['w:type']).toBe('lines');
    expect(Math.floor(height / line)).toBe(22);
    const runs = all(body, 'w:rPr').filter((run) => numberAt(all(run, 'w:sz')[0], 'w:val') === 32);
    expect(runs.length).toBeGreaterThan(5);
    for (const run of runs) expect(Math.floor(width / (320 + numberAt(all(run, 'w:spacing')[0], 'w:val')))).toBe(28);
    const spacings = all(body, 'w:spacing').filter((each) => 'w:lineRule' in each);
    expect(spacings.length).toBeGreaterThan(5);
    for (const each of spacings) expect(each['w:lineRule']).toBe('exact');
    expect(spacings.filter((each) => numberAt(each, 'w:line') === line).length).toBeGreaterThan(5);
  });

  it('names 仿宋_GB2312 in 三号, and what stands in for it (GB/T 9704 5.2.2)', () => {
    const fonts = new Set(all(body, 'w:rFonts').map((each) => each['w:eastAsia']));
    expect([...fonts].sort()).toEqual(expect.arrayContaining(['仿宋_GB2312', '方正小标宋简体'].sort()));
    const sizes = all(body, 'w:r').filter((run) => all(run, 'w:rFonts')[0]?.['w:eastAsia'] === '仿宋_GB2312');
    expect(sizes.some((run) => numberAt(all(run, 'w:sz')[0], 'w:val') === 32)).toBe(true);
    const table = all(parser.parse(part('word/fontTable.xml')), 'w:font');
    for (const font of fonts) {
      const known = table.find((each) => each['w:name'] === font);
      expect((known?.['w:altName'] as Xml)['w:val']).toMatch(/^(仿宋|宋体|SimHei)/);
    }
  });

  it('breaks no number, and numbers pages on the outside (GB/T 9704 7.5)', () => {
    const styles = parser.parse(part('word/styles.xml')) as unknown;
    expect(all(styles, 'w:lang')[0]).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
    const sides = new Map(
      ['word/footer1.xml', 'word/footer2.xml'].map((name) => {
        const footer = parser.parse(part(name)) as unknown;
        return [all(footer, 'w:jc')[0]?.['w:val'], all(footer, 'w:sz')[0]?.['w:val']];
      }),
    );
    expect(sides).toEqual(
      new Map([
        ['right', '28'],
        ['left', '28'],
      ]),
    );
    expect(part('word/settings.xml')).toContain('w:evenAndOddHeaders');
  });

  it('keeps the total with its table, and the last words with name and date', () => {
    const keeps = (node: unknown): boolean =>
      all(node, 'w:keepNext').some((each) => typeof each !== 'object' || each['w:val'] !== 'false');
    for (const table of all(body, 'w:tbl')) {
      const rows = all(table, 'w:tr').map(keeps);
      expect(rows).toEqual(rows.map((_row, index) => index < rows.length - 1));
    }
    const paragraphs = all(all(body, 'w:body')[0]?.['w:p'], 'w:pPr');
    const direct = [all(body, 'w:body')[0]?.['w:p']].flat();
    const signed = direct.findIndex((each) => all(each, 'w:jc').some((side) => side['w:val'] === 'right'));
    expect(paragraphs.length).toBe(direct.length);
    expect(direct.slice(signed - 1, signed + 1).every(keeps)).toBe(true);
  });
});
