import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPublisher } from '../../../server/content';
import { importPaths } from '../../../server/modules/import/import-paths';
import { publishWith } from '../../../server/modules/import/publish-with';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { docx, Folder } from './folder';

let folder: Folder;
let store: Store;
let written: string;
const clock = { now: () => new Date('2026-11-22T02:00:00Z') };

beforeEach(async () => {
  folder = new Folder();
  written = '';
  store = await openStore({ kind: 'embedded', file: path.join(folder.path, 'data', 'mingbai.db') });
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

const importThem = (...paths: string[]): Promise<number> => {
  const publisher = createPublisher({ store, clock, later: true });
  const out = { write: (text: string) => (written += text) };
  return importPaths(paths, { publish: publishWith(publisher), dataDir: path.join(folder.path, 'data'), clock, out });
};
const editions = () =>
  store.read
    .selectFrom('editions')
    .innerJoin('documents', 'documents.id', 'editions.document_id')
    .select(['documents.source_id', 'editions.number', 'editions.content'])
    .orderBy('documents.source_id')
    .orderBy('editions.number')
    .execute();

function fillFolder(): string {
  folder.write('in/a.md', '---\ntitle: 甲办法\n---\n第一条 甲。\n');
  folder.write('in/sub/b.docx', docx(['乙办法', '第一条 乙。']));
  folder.write('in/sub/c.html', '<meta charset="utf-8"><title>丙办法</title><body><p>第一条 丙。</p></body>');
  folder.write('in/laws.jsonl', '{"id":"M1","title":"丁办法","body":"第一条 丁。"}\n{"id":"M2","title":"戊办法"}\n');
  folder.write('in/picture.png', 'x');
  return path.join(folder.path, 'in');
}

describe('importPaths', () => {
  it('takes a folder of every kind of file, sends back the bad record with its reason, and leaves with 1', async () => {
    expect(await importThem(fillFolder())).toBe(1);
    expect((await editions()).map(({ source_id, number }) => [source_id, number])).toEqual([
      ['M1', 1],
      ['a', 1],
      ['sub/b', 1],
      ['sub/c', 1],
    ]);
    expect(written).toContain('退回 laws.jsonl 第 2 行：缺少正文 body');
    expect(written).toContain('跳过不认识的文件（可以导入 .md、.docx、.html、.jsonl）：picture.png');
    const reports = path.join(folder.path, 'data', 'import-reports');
    const [report] = readdirSync(reports);
    expect(JSON.parse(readFileSync(path.join(reports, report!), 'utf8'))).toEqual({
      file: 'laws.jsonl',
      line: 2,
      reason: '缺少正文 body',
      record: { id: 'M2', title: '戊办法' },
    });
  });

  it('does nothing the second time, and makes a new edition of a text that changed', async () => {
    const source = fillFolder();
    await importThem(source);
    await importThem(source);
    expect(await editions()).toHaveLength(4);
    expect(written).toContain('新增 0，新版 0，未变 4，退回 1。');
    folder.write('in/a.md', '---\ntitle: 甲办法\n---\n第一条 甲改。\n');
    await importThem(source);
    expect(written).toContain('新增 0，新版 1，未变 3，退回 1。');
    const ofA = (await editions()).filter(({ source_id }) => source_id === 'a');
    expect(ofA.map(({ number, content }) => [number, JSON.parse(content).body])).toEqual([
      [1, '第一条 甲。'],
      [2, '第一条 甲改。'],
    ]);
  });

  it('says which topic the directory does not have', async () => {
    const file = folder.write('t.md', '---\ntitle: 办法\ntopics: [nowhere]\n---\n第一条 甲。');
    expect(await importThem(file)).toBe(1);
    expect(written).toContain('退回 t.md 第 1 行：目录里没有这个主题。（topics.0 = nowhere）');
  });

  it('leaves with 0 when all went well, and with 1 when a path is not there', async () => {
    const file = folder.write('a.md', '---\ntitle: 办法\n---\n第一条 甲。');
    expect(await importThem(file)).toBe(0);
    expect(await importThem(file, path.join(folder.path, 'nothing'))).toBe(1);
    expect(await importThem(path.join(folder.path, 'nothing'))).toBe(1);
    expect(written).toContain('没有可以导入的文件。');
  });
});
