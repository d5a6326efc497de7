import type { AlreadyPublicView } from '../../../contract/already-public';
import { createPublisher } from '../../../server/content';
import { registerAlreadyPublic } from '../../../server/modules/already-public/resident';
import { followPublication, type PublicationFollower } from '../../../server/modules/already-public/follow-publication';
import { suggest } from '../../../server/modules/already-public/suggest';
import { SuggestionIndex } from '../../../server/modules/already-public/suggestion-index';
import type { Publisher } from '../../../server/platform/publishing/publisher';
import { onEachEngine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';

const directory = {
  topics: [{ id: 'yiliao', name: '医疗医保', summary: '看病' }],
  areas: [{ id: 'linxi', name: '临溪市', level: 'city' }],
  departments: [
    {
      id: 'yibao',
      name: '市医疗保障局',
      shortName: '市医保局',
      duties: '医保',
      address: '临溪市',
      hours: '9:00-17:00',
      phone: '0599-0000201',
      area: 'linxi',
      keywords: [],
      takesRequests: true,
    },
  ],
};

const notice = (sourceId: string, title: string, body: string) => ({
  sourceId,
  title,
  summary: '',
  publishedOn: '2026-06-26',
  department: 'yibao',
  topics: ['yiliao'],
  body,
  related: [],
});

onEachEngine((engine) => {
  describe('GET /api/already-public', () => {
    let running: Running;
    let follower: PublicationFollower;
    let publisher: Publisher;
    beforeAll(async () => {
      running = await runResidentApp(engine, (app, ground) => {
        follower = registerAlreadyPublic(app, ground);
        publisher = createPublisher(ground);
        publisher.onChange(() => follower.catchUp());
      });
      await publish('directory', { sourceId: 'directory', ...directory });
    });
    afterAll(() => running.stop());

    const publish = async (kind: 'directory' | 'notices', content: object): Promise<void> => {
      const outcome = await publisher.publish({ kind, content, actor: 'test' });
      expect(outcome.state).toBe('published');
    };
    const ask = async (q: string): Promise<AlreadyPublicView['items']> =>
      (await running.app.inject({ url: '/api/already-public', query: { q } })).json<AlreadyPublicView>().items;

    it('offers a publication at once, with the passage that speaks for it', async () => {
      expect(await ask('门诊统筹定点医疗机构名单')).toEqual([]);
      await publish(
        'notices',
        notice(
          'dingdian',
          '关于公布门诊统筹定点医疗机构名单的公告',
          '自2026年7月1日起施行。\n第一批门诊统筹定点医疗机构名单共126家，可以在市政府网站按县区查询。\n咨询电话：0599-0000201。',
        ),
      );
      expect(await ask('我想了解门诊统筹定点医疗机构名单')).toEqual([
        {
          kind: 'notices',
          id: 'dingdian',
          title: '关于公布门诊统筹定点医疗机构名单的公告',
          excerpt: '第一批门诊统筹定点医疗机构名单共126家，可以在市政府网站按县区查询。',
        },
      ]);
    });

    it('follows a new edition', async () => {
      await publish('notices', notice('edited', '高龄津贴发放名单公示', '八十周岁以上老人。'));
      expect((await ask('高龄津贴发放名单')).map(({ id }) => id)).toEqual(['edited']);
      await publish('notices', notice('edited', '公交线路调整公告', '五路公交车改道。'));
      expect(await ask('高龄津贴发放名单')).toEqual([]);
      expect((await ask('五路公交线路调整')).map(({ id }) => id)).toEqual(['edited']);
    });

    it('finds by the text where the title is silent', async () => {
      await publish('notices', notice('quiet', '第十二号公告', '居民医保缴费标准为每人每年四百元，集中缴费期到年底。'));
      expect((await ask('居民医保缴费标准')).map(({ id }) => id)).toEqual(['quiet']);
    });

    it('catches up with what was published before it started', async () => {
      const late = await runResidentApp(engine, () => undefined);
      const before = createPublisher(late);
      await before.publish({ kind: 'directory', content: { sourceId: 'directory', ...directory }, actor: 'test' });
      for (let n = 0; n < 45; n += 1) {
        const content = notice(`n-${String(n)}`, `临溪市第${String(1_000 + n)}号停水通知`, '计划停水。');
        await before.publish({ kind: 'notices', content, actor: 'test' });
      }
      const index = new SuggestionIndex();
      const follow = followPublication(late.store, index);
      await Promise.all([follow.ready(), follow.catchUp(), follow.ready()]);
      expect(index.size).toBe(45);
      const [first] = await suggest(late.store, index, '临溪市1044号停水通知');
      expect(first?.id).toBe('n-44');
      await late.stop();
    });

    it('shows at most five, and nothing for what is not there', async () => {
      for (let n = 0; n < 7; n += 1) {
        await publish('notices', notice(`dianti-${String(n)}`, `加装电梯补贴第${String(n)}批名单`, '补贴名单。'));
      }
      expect(await ask('加装电梯补贴名单')).toHaveLength(5);
      expect(await ask('周末去哪里看电影')).toEqual([]);
      expect(await ask('')).toEqual([]);
      expect(await ask('的')).toEqual([]);
    });

    it('keeps what somebody is about to ask out of every cache', async () => {
      const answer = await running.app.inject({ url: '/api/already-public', query: { q: '门诊' } });
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it.each([
      ['?q=', 200],
      ['', 400],
      [`?q=${'x'.repeat(501)}`, 400],
      ['?q=a&p=1', 400],
    ])('answers %s', async (query, status) => {
      expect((await running.app.inject(`/api/already-public${query}`)).statusCode).toBe(status);
    });
  });
});
