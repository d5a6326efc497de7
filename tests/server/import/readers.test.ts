import { readDocx } from '../../../server/modules/import/readers/docx';
import { readHtml } from '../../../server/modules/import/readers/html';
import { readJsonLines } from '../../../server/modules/import/readers/json-lines';
import { readMarkdown } from '../../../server/modules/import/readers/markdown';
import { docx, Folder, readAll } from './folder';

/** 条例 in GBK, as older offices write. */
const GBK = Buffer.from([0xcc, 0xf5, 0xc0, 0xfd]);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

describe('readJsonLines', () => {
  it('gives each record with its line, and each bad line with its line and reason', async () => {
    const file = folder.write(
      'laws.jsonl',
      Buffer.concat([
        Buffer.from('\ufeff{"id":"a","body":"第一条 甲。"}\r\n\n{"id":"b",\n[1]\n'),
        GBK,
        Buffer.from('\n{"id":"c"}'),
      ]),
    );
    const items = await readAll(readJsonLines, file);
    expect(items.map((item) => [item.is, item.at.line])).toEqual([
      ['found', 1],
      ['rejected', 3],
      ['rejected', 4],
      ['rejected', 5],
      ['found', 6],
    ]);
    expect(items[0]).toMatchObject({ fields: { id: 'a', body: '第一条 甲。' } });
    expect(items[1]).toMatchObject({ reason: expect.stringMatching(/^不是完整的 JSON/), record: '{"id":"b",' });
    expect(items[3]).toMatchObject({ reason: '这一行不是 UTF-8 编码', record: GBK.toString('base64') });
  });

  it('reads lines that are longer than a chunk of the file', async () => {
    const body = '甲'.repeat(400_000);
    const file = folder.write('long.jsonl', `${JSON.stringify({ id: 'a', body })}\n{"id":"b"}\n`);
    const items = await readAll(readJsonLines, file);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ fields: { body } });
  });
});

describe('readMarkdown', () => {
  it('reads the front matter and takes the text as it stands', async () => {
    const file = folder.write(
      'dibao.md',
      '---\ntitle: 低保细则\ndatedOn: 2026-11-06\ntopics: [yanglao]\n---\n\n第一条 甲。\r\n\n第二条 乙。\n',
    );
    expect(await readAll(readMarkdown, file)).toEqual([
      {
        is: 'found',
        at: { file: 'dibao.md', line: 1 },
        fallbackId: 'dibao',
        fields: { title: '低保细则', datedOn: '2026-11-06', topics: ['yanglao'], body: '第一条 甲。\n\n第二条 乙。' },
      },
    ]);
  });
  it('names the line of a fault in the front matter', async () => {
    const file = folder.write('bad.md', '---\ntitle: 甲\ntitle: 乙\n---\n正文');
    expect(await readAll(readMarkdown, file)).toMatchObject([
      { is: 'rejected', at: { line: 3 }, reason: expect.stringMatching(/^题头写法有误/) },
    ]);
  });
  it('sends back a file without front matter, and one that is no text', async () => {
    expect(await readAll(readMarkdown, folder.write('readme.md', '# 说明\n---\n'))).toMatchObject([
      { reason: expect.stringMatching(/^没有题头/) },
    ]);
    expect(await readAll(readMarkdown, folder.write('x.md', Buffer.from([0xff, 0xff, 0xff])))).toMatchObject([
      { is: 'rejected' },
    ]);
  });
  it('reads GB 18030 as well', async () => {
    const file = folder.write('old.md', Buffer.concat([Buffer.from('---\ntitle: '), GBK, Buffer.from('\n---\n'), GBK]));
    expect(await readAll(readMarkdown, file)).toMatchObject([{ fields: { title: '条例', body: '条例' } }]);
  });
});

describe('readHtml', () => {
  it('takes the fields from meta elements and the text from the article, line by line', async () => {
    const html = `<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="停车办法"><meta name="PubDate" content="2026-11-06 09:30">
      <meta name="ContentSource" content="市公安局"><title>停车办法_某网</title></head><body><nav>首页</nav>
      <div id="UCAP-CONTENT"><h1>停车办法</h1><p>第一条&#12288;为了<b>方便</b>停车，
        制定本办法。</p><p>第二条&nbsp;收费：</p><table><tr><th>类型</th><th>元</th></tr><tr><td>小车</td><td>5</td></tr></table>
      <ol><li><p>先停。</p></li><li>后付。<br>可以扫码。</li></ol><script>x()</script></div></body></html>`;
    expect(await readAll(readHtml, folder.write('parking.html', html))).toEqual([
      {
        is: 'found',
        at: { file: 'parking.html', line: 1 },
        fallbackId: 'parking',
        fields: {
          title: '停车办法',
          publishedOn: '2026-11-06 09:30',
          issuingOrgan: '市公安局',
          body: '第一条　为了方便停车， 制定本办法。\n第二条 收费：\n| 类型 | 元 |\n| 小车 | 5 |\n1. 先停。\n2. 后付。\n可以扫码。',
        },
      },
    ]);
  });
  it('reads the encoding that the page names, and sends it back when it lies', async () => {
    const page = (charset: string) =>
      Buffer.concat([Buffer.from(`<meta charset="${charset}"><title>t</title><p>`), GBK, Buffer.from('</p>')]);
    expect(await readAll(readHtml, folder.write('a.html', page('gb2312')))).toMatchObject([
      { fields: { title: 't', body: expect.stringContaining('条例') } },
    ]);
    expect(await readAll(readHtml, folder.write('b.html', page('utf-8')))).toMatchObject([{ is: 'rejected' }]);
  });
});

describe('readDocx', () => {
  it('takes the first line as title, a document number near it, and the rest as text', async () => {
    const file = folder.write(
      'tongzhi.docx',
      docx(['临溪市停车办法', '临政发[2026]3号', '第一条　甲&amp;乙。', '（一）丙。']),
    );
    expect(await readAll(readDocx, file)).toMatchObject([
      {
        fallbackId: 'tongzhi',
        fields: { title: '临溪市停车办法', documentNumber: '临政发〔2026〕3号', body: '第一条　甲&乙。\n（一）丙。' },
      },
    ]);
  });
  it('lets a file of fields beside it have the last word', async () => {
    folder.write('a.yaml', 'sourceId: lx-2026-3\ntitle: 另一个标题\neffectiveOn: 2026-12-01\n');
    const items = await readAll(readDocx, folder.write('a.docx', docx(['标题', '第一条 甲。'])));
    expect(items).toMatchObject([
      { fields: { sourceId: 'lx-2026-3', title: '另一个标题', effectiveOn: '2026-12-01', body: '第一条 甲。' } },
    ]);
  });
  it('sends back what is no Word document', async () => {
    expect(await readAll(readDocx, folder.write('x.docx', 'not a zip'))).toMatchObject([
      { is: 'rejected', reason: expect.stringMatching(/^不是可以读取的 Word 文档/) },
    ]);
  });
});
