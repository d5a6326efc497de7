import type { ListPage } from '../../../contract/list';
import type {
  SpecialTopicFound,
  SpecialTopicItem,
  SpecialTopicPage,
  SpecialTopicSummary,
} from '../../../contract/special-topic';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory, notice } from '../small-city';
import { manyNotices, publishMany, topicOf } from './many-items';

const titles = (items: readonly SpecialTopicItem[]): string[] => items.map(({ title }) => title);
const RULE = { kinds: ['notices' as const], topics: ['zhufang'] };

onEachEngine((engine) => {
  let city: RunningCity;
  beforeEach(async () => {
    city = await runCity({ engine });
    await city.publish('directory', directory);
  }, 30_000);
  afterEach(() => city.stop());

  const page = (id: string) => city.get<SpecialTopicPage>(`/api/special-topic/${id}`);
  const section = (id: string, of: string, search = '') =>
    city.get<ListPage<SpecialTopicItem>>(`/api/special-topic/${id}/sections/${of}${search}`);
  const publishTopic = async (...given: Parameters<typeof topicOf>): Promise<void> => {
    const outcome = await city.publish('special-topics', topicOf(...given));
    if (outcome.state === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  };

  describe('a special topic', () => {
    it('has what was put in by hand first, then what its rule takes in, newest first, nothing twice', async () => {
      await publishMany(city, manyNotices(8));
      await city.publish('notices', notice('other', { topics: ['yiliao'], publishedOn: '2026-03-01' }));
      const outside = { url: 'https://www.gov.cn/a.htm', title: '国家的规定', source: '中国政府网' };
      const items = [{ kind: 'notices' as const, id: 'n0' }, outside, { kind: 'notices' as const, id: 'other' }];
      await publishTopic('mixed', [{ id: 'all', title: '全部', items, rule: RULE }]);
      const [shown] = (await page('mixed')).sections;
      expect(shown?.count).toBe(10);
      expect(shown?.items.map((item) => ('url' in item ? item.url : item.id))).toEqual([
        'n0',
        outside.url,
        'other',
        'n7',
        'n6',
      ]);
      expect(shown?.items[0]).toMatchObject({ kind: 'notices', date: '2020-01-01', from: '临溪市医疗保障局' });
      const rest = await section('mixed', 'all', '?limit=100');
      expect(titles(rest.items)).toHaveLength(10);
    });

    it('fills itself as things are published, and follows corrections, without being rendered again', async () => {
      await publishTopic('live', [{ id: 'all', title: '全部', items: [], rule: RULE }]);
      const before = (await city.app.inject('/api/special-topics/live')).headers['etag'];
      expect((await page('live')).sections[0]).toMatchObject({ count: 0, items: [] });
      const seq = city.published.seq;
      await city.publish('notices', notice('a', { topics: ['zhufang'], title: '甲小区开工' }));
      expect(titles((await page('live')).sections[0]?.items ?? [])).toEqual(['甲小区开工']);
      // One page changed: the notice. The topic's own page is the same.
      expect(city.published.seq).toBe(seq + 1);
      expect((await city.app.inject('/api/special-topics/live')).headers['etag']).toBe(before);
      await city.publish('notices', notice('a', { topics: ['zhufang'], title: '甲小区开工（更正）' }));
      expect(titles((await page('live')).sections[0]?.items ?? [])).toEqual(['甲小区开工（更正）']);
      expect(titles((await section('live', 'all')).items)).toEqual(['甲小区开工（更正）']);
      // Corrected to another topic, it leaves.
      await city.publish('notices', notice('a', { topics: ['yiliao'], title: '甲小区开工（更正）' }));
      expect((await page('live')).sections[0]).toMatchObject({ count: 0, items: [] });
    });

    it('drops what is withdrawn, also where it was put in by hand', async () => {
      await publishMany(city, manyNotices(3));
      const pinned = [{ kind: 'notices' as const, id: 'n1' }];
      await publishTopic('gone', [{ id: 'all', title: '全部', items: pinned, rule: RULE }]);
      expect((await page('gone')).sections[0]?.count).toBe(3);
      await section('gone', 'all');
      await city.store.write(async (trx) => {
        for (const id of ['notices/n1', 'notices/n2']) {
          const seq =
            1 +
            (await trx.selectFrom('counters').select('value').where('id', '=', 'publication').executeTakeFirstOrThrow())
              .value;
          await trx.updateTable('counters').set({ value: seq }).where('id', '=', 'publication').execute();
          await trx.updateTable('published').set({ state: 'removed', seq }).where('id', '=', id).execute();
        }
      });
      await city.published.refresh();
      expect(titles((await section('gone', 'all')).items)).toEqual(['第0号小区加装电梯公示']);
      expect((await page('gone')).sections[0]).toMatchObject({ count: 1, items: [{ id: 'n0' }] });
    });

    it('shows what was put in before it was published, as soon as it is', async () => {
      await publishTopic('early', [{ id: 'all', title: '全部', items: [{ kind: 'notices', id: 'later' }] }]);
      expect((await page('early')).sections[0]?.count).toBe(0);
      await city.publish('notices', notice('later'));
      expect((await page('early')).sections[0]).toMatchObject({ count: 1, items: [{ id: 'later' }] });
    });

    it('changes with its own new edition', async () => {
      await publishMany(city, manyNotices(2));
      await publishTopic('edited', [{ id: 'all', title: '全部', items: [], rule: RULE }]);
      expect((await page('edited')).sections).toHaveLength(1);
      await publishTopic('edited', [
        { id: 'none', title: '空的', items: [] },
        { id: 'all', title: '全部', items: [], rule: { ...RULE, to: '2019-12-31' } },
      ]);
      expect((await page('edited')).sections.map(({ count }) => count)).toEqual([0, 0]);
    });

    it('gives every item of a section once, page by page, while others are published', async () => {
      await publishMany(city, manyNotices(50));
      const pinned = [
        { kind: 'notices' as const, id: 'n10' },
        { kind: 'notices' as const, id: 'n11' },
      ];
      await publishTopic('paged', [{ id: 'all', title: '全部', items: pinned, rule: RULE }]);
      const seen: string[] = [];
      let cursor: string | null = '';
      for (let at = 0; cursor !== null; at += 1) {
        const got: ListPage<SpecialTopicItem> = await section(
          'paged',
          'all',
          `?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        seen.push(...got.items.map((item) => ('url' in item ? item.url : item.id)));
        cursor = got.nextCursor;
        await city.publish('notices', notice(`new${String(at)}`, { topics: ['zhufang'], publishedOn: '2026-06-01' }));
      }
      expect(seen.slice(0, 2)).toEqual(['n10', 'n11']);
      expect([...seen].sort()).toEqual(
        manyNotices(50)
          .map(({ sourceId }) => sourceId)
          .sort(),
      );
    });

    it('is archived on its day: nothing enters any more, and it stands behind those that run', async () => {
      await publishMany(city, manyNotices(1));
      const rule = [{ id: 'all', title: '全部', items: [], rule: RULE }];
      await publishTopic('old', rule, { openedOn: '2026-10-01', closedOn: '2026-11-23' });
      await publishTopic('new', rule, { openedOn: '2026-01-01' });
      const states = async () =>
        (await city.get<ListPage<SpecialTopicSummary>>('/api/special-topics')).items.map(({ id, state }) => [
          id,
          state,
        ]);
      expect(await states()).toEqual([
        ['old', 'running'],
        ['new', 'running'],
      ]);
      city.clock.set('2026-11-23T00:30:00+08:00');
      await city.publisher.turnDay();
      expect(await states()).toEqual([
        ['new', 'running'],
        ['old', 'archived'],
      ]);
      await city.publish('notices', notice('late', { topics: ['zhufang'], publishedOn: '2026-11-23' }));
      expect((await page('old')).sections[0]?.count).toBe(1);
      expect((await page('new')).sections[0]?.count).toBe(2);
    });

    it('is searched by the words of titles, in all its sections, and follows what is published', async () => {
      await publishMany(city, manyNotices(30));
      const outside = { url: 'https://www.gov.cn/b.htm', title: '关于加装电梯的意见', source: '中国政府网' };
      await publishTopic('found', [
        { id: 'all', title: '全部', items: [], rule: RULE },
        { id: 'out', title: '国家的规定', items: [outside] },
      ]);
      const find = (q: string, more = '') =>
        city.get<ListPage<SpecialTopicFound>>(`/api/special-topic/found/items?q=${encodeURIComponent(q)}${more}`);
      const first = await find('电梯', '&limit=4');
      expect(first.items).toHaveLength(4);
      const second = await find('电梯', `&limit=4&cursor=${first.nextCursor ?? ''}`);
      expect(second.items.map(({ section: of }) => of.title)).toEqual(['全部', '国家的规定']);
      expect(second.nextCursor).toBeNull();
      expect((await find('电梯 14号')).items).toHaveLength(1);
      await city.publish(
        'notices',
        notice('n14', { topics: ['zhufang'], title: '更正：改造公示', publishedOn: '2020-01-05' }),
      );
      expect((await find('电梯 14号')).items).toEqual([]);
      expect((await find('更正')).items).toMatchObject([{ item: { id: 'n14' } }]);
    });

    it.each([
      [
        'a section id twice',
        {
          sections: [
            { id: 'aa', title: '一', items: [] },
            { id: 'aa', title: '二', items: [] },
          ],
        },
        'publishing.id-taken',
      ],
      [
        'a rule that takes in topics',
        { sections: [{ id: 'aa', title: '一', items: [], rule: { kinds: ['special-topics' as const] } }] },
        'publishing.shape',
      ],
      [
        'a rule of a topic that is not in the directory',
        {
          sections: [{ id: 'aa', title: '一', items: [], rule: { kinds: ['notices' as const], topics: ['nothing'] } }],
        },
        'publishing.unknown-topic',
      ],
      ['an end before the beginning', { closedOn: '2025-12-31' }, 'publishing.dates'],
      [
        'a link without its source',
        { sections: [{ id: 'aa', title: '一', items: [{ url: 'https://a.example/x', title: '甲' }] }] },
        'publishing.shape',
      ],
    ])('is refused with %s', async (_what, more, code) => {
      const content = { ...topicOf('bad', [{ id: 'all', title: '全部', items: [] }]), ...more };
      expect(await city.publish('special-topics', content)).toMatchObject({ state: 'refused', refusals: [{ code }] });
    });

    it('answers what is not there with 404, and a cursor of somebody else with 400', async () => {
      await publishTopic('there', [{ id: 'all', title: '全部', items: [] }]);
      const status = async (path: string) => (await city.app.inject(`/api/special-topic${path}`)).statusCode;
      expect(await status('/nothing')).toBe(404);
      expect(await status('/there/sections/nothing')).toBe(404);
      expect(await status('/nothing/items?q=a')).toBe(404);
      expect(await status('/there/sections/all?cursor=abc')).toBe(400);
      expect(await status('/there/items?q=a&cursor=abc')).toBe(400);
    });
  });
});
