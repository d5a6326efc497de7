import { createCanvas } from '@napi-rs/canvas';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { DocxImport } from '../../../contract/docx-import';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { Office, type Answer } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';

type Child = Paragraph | Table;
const line = (text: string) => new Paragraph(text);
const word = async (children: readonly Child[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [line(cell)] })) });
const picture = () =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: createCanvas(60, 30).toBuffer('image/png'),
        transformation: { width: 60, height: 30 },
        altText: { name: 'x', title: 'x', description: '两栏对比图' },
      }),
    ],
  });

const OFFICIAL = [
  line('000012'),
  line('临溪市人民政府文件'),
  line('临政发【2026】8号'),
  line('临溪市人民政府关于印发门诊共济实施细则的通知'),
  line('各区县人民政府：'),
  new Paragraph({ heading: HeadingLevel.HEADING_2, text: '一、总体要求' }),
  line('为做好门诊共济工作，制定本细则。'),
  new Table({ rows: [row('项目', '比例'), row('在职', '60%')] }),
  picture(),
  line('临溪市人民政府'),
  line('2026年11月20日'),
];

describe('POST /api/staff/manuscripts/import-docx', () => {
  let city: RunningCity;
  let office: Office;
  let editor: StaffHeaders;
  beforeAll(async () => {
    city = await runCity();
    await city.publish('directory', directory);
    office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
    editor = await signIn(city, 'editor');
  });
  afterAll(() => city.stop());

  const send = (bytes: Buffer, query = ''): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'a.docx');
    return office.call(editor, 'POST', `/api/staff/manuscripts/import-docx${query}`, form);
  };
  const read = async (children: readonly Child[], query = ''): Promise<DocxImport> => {
    const answer = await send(await word(children), query);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<DocxImport>();
  };

  it('takes title, number, day, organ and text of an official document, and tells what it left out (GB/T 9704)', async () => {
    const { kind, content, notes } = await read(OFFICIAL);
    expect(kind).toBe('policies');
    expect(content).toEqual({
      title: '临溪市人民政府关于印发门诊共济实施细则的通知',
      documentNumber: '临政发〔2026〕8号',
      datedOn: '2026-11-20',
      issuingOrgan: '临溪市人民政府',
      body: [
        '各区县人民政府：',
        '一、总体要求',
        '为做好门诊共济工作，制定本细则。',
        '项目｜比例',
        '在职｜60%',
        '临溪市人民政府',
        '2026年11月20日',
      ].join('\n'),
    });
    expect(notes.join()).toContain('1 张图片');
    expect(notes.join()).toContain('000012、临溪市人民政府文件');
  });

  it('makes questions of 问 and 答, and tells what stands outside of them', async () => {
    const { kind, content, notes } = await read([
      line('门诊共济政策问答'),
      line('为方便群众了解，现解答如下。'),
      line('1.问：谁可以报销？'),
      line('答：参保人都可以。'),
      line('退休人员也可以。'),
      line('问：报多少？'),
      line('答：六成。'),
    ]);
    expect(kind).toBe('qa-issues');
    const items = content['items'] as { sourceId: string; question: string; answer: string }[];
    expect(items.map(({ question, answer }) => [question, answer])).toEqual([
      ['谁可以报销？', '参保人都可以。\n退休人员也可以。'],
      ['报多少？', '六成。'],
    ]);
    expect(new Set(items.map(({ sourceId }) => sourceId)).size).toBe(2);
    expect(notes.join()).toContain('现解答如下');
  });

  it('makes blocks of an explainer, with its pictures kept and shown', async () => {
    const { content } = await read(
      [line('一图读懂'), line('从明年起提高比例。'), picture(), line('问：多少？'), line('答：六成。')],
      '?kind=explainers',
    );
    const blocks = content['blocks'] as Record<string, unknown>[];
    expect(blocks).toMatchObject([
      { kind: 'lead', text: '从明年起提高比例。' },
      { kind: 'picture', width: 60, height: 30 },
      { kind: 'question', question: '多少？', answer: '六成。' },
    ]);
    expect((await office.call(null, 'GET', String(blocks[1]?.['src']))).status).toBe(200);
  });

  it('takes a notice without a number, and a title over two lines', async () => {
    const { kind, content } = await read([
      new Paragraph({ children: [new TextRun('关于调整城北片区'), new TextRun({ text: '供水时间的公告', break: 1 })] }),
      line('各位居民：'),
      line('明日停水。'),
    ]);
    expect([kind, content['title'], content['body']]).toEqual([
      'notices',
      '关于调整城北片区供水时间的公告',
      '各位居民：\n明日停水。',
    ]);
  });

  it('refuses what is no Word document, in plain words', async () => {
    const answer = await send(Buffer.from('hello'));
    expect(answer.status).toBe(415);
    expect((await send(await word([]))).json<{ code: string }>().code).toBe('docx-import.empty');
  });
});
