import type { PolicyContent } from '../../../contract/policy';
import type { Item, RejectedRecord } from '../../../server/modules/import/item';
import { runImport, type Counts, type Published } from '../../../server/modules/import/run-import';

const found = (id: string, line: number, body = `第一条 ${id}。`): Item => ({
  is: 'found',
  at: { file: 'a.jsonl', line },
  fields: { id, title: id, body },
});

async function* streamOf(items: readonly Item[]): AsyncIterable<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function run(
  items: readonly Item[],
  publish: (contents: readonly PolicyContent[]) => Published[],
  signal?: AbortSignal,
) {
  const rejected: RejectedRecord[] = [];
  const seen: Counts[] = [];
  const result = await runImport(streamOf(items), {
    publish: async (contents) => publish(contents),
    reject: async (record) => void rejected.push(record),
    progress: (counts) => void seen.push({ ...counts }),
    ...(signal && { signal }),
  });
  return { ...result, rejected, seen };
}
const allNew = (contents: readonly PolicyContent[]): Published[] => contents.map(() => ({ state: 'new' }));

describe('runImport', () => {
  it('publishes in batches of 50 and tells after each', async () => {
    const sizes: number[] = [];
    const items = Array.from({ length: 120 }, (_, index) => found(`d${index}`, index + 1));
    const { counts, seen } = await run(items, (contents) => {
      sizes.push(contents.length);
      return allNew(contents);
    });
    expect(sizes).toEqual([50, 50, 20]);
    expect(seen.map(({ new: n }) => n)).toEqual([50, 100, 120]);
    expect(counts).toEqual({ read: 120, new: 120, 'new-edition': 0, unchanged: 0, rejected: 0, withClauses: 120 });
  });

  it('sends back a refused record with its place, its reason and itself, and takes the others', async () => {
    const items = [
      found('a', 1),
      found('b', 2),
      { is: 'rejected', at: { file: 'a.jsonl', line: 3 }, reason: '坏行', record: '{' } as const,
    ];
    const { counts, rejected } = await run(items, (contents) =>
      contents.map(({ sourceId }) =>
        sourceId === 'a' ? { state: 'refused', reason: '主题不存在' } : { state: 'unchanged' },
      ),
    );
    expect(rejected).toEqual([
      { at: { file: 'a.jsonl', line: 3 }, reason: '坏行', record: '{' },
      { at: { file: 'a.jsonl', line: 1 }, reason: '主题不存在', record: { id: 'a', title: 'a', body: '第一条 a。' } },
    ]);
    expect(counts).toMatchObject({ read: 3, unchanged: 1, rejected: 2 });
  });

  it('does not let one record become an edition of another that has the same id', async () => {
    const { rejected, counts } = await run([found('a', 1), found('a', 2, '别的文字'), found('a', 3)], allNew);
    expect(rejected).toMatchObject([{ at: { line: 2 }, reason: '编号 a 已经用于 a.jsonl 第 1 行 的另一份文件' }]);
    expect(counts).toMatchObject({ read: 3, new: 2, rejected: 1 });
  });

  it('loses only the document at fault when a batch breaks', async () => {
    const { counts, rejected } = await run([found('a', 1), found('b', 2), found('c', 3)], (contents) => {
      if (contents.some(({ sourceId }) => sourceId === 'b')) throw new Error('disk says no');
      return allNew(contents);
    });
    expect(counts).toMatchObject({ new: 2, rejected: 1 });
    expect(rejected).toMatchObject([{ at: { line: 2 }, reason: '发布时出错：disk says no' }]);
  });

  it('stops with the fault when nothing goes through', async () => {
    const broken = run([found('a', 1), found('b', 2)], () => {
      throw new Error('store is gone');
    });
    await expect(broken).rejects.toThrow('store is gone');
  });

  it('finishes the batch at hand when it is stopped', async () => {
    const stop = new AbortController();
    const items = Array.from({ length: 200 }, (_, index) => found(`d${index}`, index + 1));
    const { counts, stopped } = await run(
      items,
      (contents) => {
        stop.abort();
        return allNew(contents);
      },
      stop.signal,
    );
    expect(stopped).toBe(true);
    expect(counts).toMatchObject({ read: 50, new: 50 });
  });

  it('counts the documents that have numbered clauses, and names fields that have no place', async () => {
    const plain: Item = {
      is: 'found',
      at: { file: 'a', line: 2 },
      fields: { id: 'b', title: 'b', body: '散文。', src: 'x' },
    };
    const { counts, unused } = await run([found('a', 1), plain], allNew);
    expect(counts.withClauses).toBe(1);
    expect([...unused]).toEqual([['src', 1]]);
  });
});
