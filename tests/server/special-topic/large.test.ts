import { brotliDecompressSync } from 'node:zlib';
import type { SpecialTopicPage } from '../../../contract/special-topic';
import { SectionRecipe } from '../../../server/modules/special-topic/recipes';
import { Topics } from '../../../server/modules/special-topic/topics';
import { runCity, type RunningCity } from '../running-city';
import { directory, notice } from '../small-city';
import { manyNotices, publishMany, topicOf } from './many-items';

const MANY = 2_000;
const FEW = 20;

/** Milliseconds of the fastest of several runs: what others do on the machine only ever adds. */
async function fastest(work: () => Promise<unknown>, runs = 40): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

describe(`a topic of ${String(MANY)} items against one of ${String(FEW)}`, () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity();
    await city.publish('directory', directory);
    await publishMany(city, manyNotices(MANY, 'zhufang', 'many'));
    await publishMany(city, manyNotices(FEW, 'yiliao', 'few'));
    for (const [id, topic] of [
      ['many', 'zhufang'],
      ['few', 'yiliao'],
    ] as const)
      await city.publish(
        'special-topics',
        topicOf(id, [{ id: 'all', title: '全部', items: [], rule: { kinds: ['notices'], topics: [topic] } }]),
      );
  }, 120_000);
  afterAll(() => city.stop());

  const bytesOf = async (path: string): Promise<number> => {
    const answer = await city.app.inject({ url: path, headers: { 'accept-encoding': 'br' } });
    const zipped = answer.headers['content-encoding'] === 'br';
    return (zipped ? brotliDecompressSync(answer.rawPayload) : answer.rawPayload).length;
  };

  it('sends a first screen that is no larger, but for the digits of its count', async () => {
    const [many, few] = [await bytesOf('/api/special-topic/many'), await bytesOf('/api/special-topic/few')];
    process.stdout.write(
      `first screen: ${String(few)} B of ${String(FEW)} items, ${String(many)} B of ${String(MANY)}\n`,
    );
    expect((await city.get<SpecialTopicPage>('/api/special-topic/many')).sections[0]?.count).toBe(MANY);
    expect(many / few).toBeLessThan(1.1);
    expect(many).toBeLessThan(4_096);
  });

  it('makes a page of a section in about the same time, at the front and deep inside', async () => {
    const { published, store } = city;
    const topics = new Topics(store, published);
    const make = (id: string, from?: { after: { sortKey: string; id: string } }) => () =>
      new SectionRecipe({ published, topics }, { id, section: 'all' }, FEW, from).make();
    // 1,001 items stand before it.
    const deep = { after: { sortKey: '2020-11-28', id: 'notices/many995' } };
    await Promise.all([make('many')(), make('few')()]);
    const few = await fastest(make('few'));
    const [front, inside] = [await fastest(make('many')), await fastest(make('many', deep))];
    process.stdout.write(
      `section page: ${few.toFixed(2)} ms of ${String(FEW)}; ×${(front / few).toFixed(2)} at the front of ${String(MANY)}, ×${(inside / few).toFixed(2)} inside\n`,
    );
    expect(front / few).toBeLessThan(3);
    expect(inside / few).toBeLessThan(3);
  });

  it('renders one page anew when one thing is published, whatever the size', async () => {
    for (const id of ['many', 'few']) await city.app.inject(`/api/special-topic/${id}`);
    const seq = city.published.seq;
    await city.publish('notices', notice('fresh', { topics: ['zhufang', 'yiliao'], publishedOn: '2026-11-01' }));
    expect(city.published.seq).toBe(seq + 1);
    for (const id of ['many', 'few'])
      expect((await city.get<SpecialTopicPage>(`/api/special-topic/${id}`)).sections[0]?.items[0]).toMatchObject({
        id: 'fresh',
      });
  });
});
