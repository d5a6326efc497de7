import type { AlreadyPublicView } from '../../../contract/already-public';
import { onEachEngine } from '../foi/engines';
import { notice, policy } from '../small-city';
import { runSearchCity, until, type SearchCity } from '../search/search-city';

onEachEngine((engine) => {
  describe('GET /api/already-public', () => {
    let city: SearchCity;
    beforeAll(async () => {
      city = await runSearchCity(engine);
      for (const [id, title, documentNumber] of [
        ['wenhao', '关于印发若干措施的通知', '临政办发〔2024〕12号'],
        ['other', '关于印发若干要求的通知', '临政办发〔2024〕2号'],
      ] as const)
        await city.must('policies', policy(id, { title, documentNumber }));
    });
    afterAll(() => city.stop());

    const publish = (sourceId: string, title: string, body: string) =>
      city.must('notices', notice(sourceId, { title, body }));
    const path = (q: string): string => `/api/already-public?q=${encodeURIComponent(q)}`;
    const ask = async (q: string): Promise<AlreadyPublicView['items']> =>
      (await city.ask(path(q))).json<AlreadyPublicView>().items;
    const offers = (q: string, id: string): Promise<void> =>
      until(async () => (await ask(q)).some((item) => item.id === id), 2_000);

    it('starts the search with the first question and not before', async () => {
      expect(city.threads).toHaveLength(0);
      expect(await ask('门诊统筹定点医疗机构名单')).toEqual([]);
      expect(city.threads).toHaveLength(1);
    });

    it('offers a publication with the passage that speaks for it', async () => {
      await publish(
        'dingdian',
        '关于公布门诊统筹定点医疗机构名单的公告',
        '自2026年7月1日起施行。\n第一批门诊统筹定点医疗机构名单共126家，可以在市政府网站按县区查询。\n咨询电话：0599-0000201。',
      );
      await offers('我想了解门诊统筹定点医疗机构名单', 'dingdian');
      expect(await ask('我想了解门诊统筹定点医疗机构名单')).toEqual([
        {
          kind: 'notices',
          id: 'dingdian',
          title: '关于公布门诊统筹定点医疗机构名单的公告',
          excerpt: '第一批门诊统筹定点医疗机构名单共126家，可以在市政府网站按县区查询。',
        },
      ]);
    });

    it('leads to the clause of a document', async () => {
      await city.must('policies', policy('gaoling', { title: '高龄津贴发放办法' }));
      await offers('高龄津贴发放办法中老年人补贴每月多少', 'gaoling');
      expect((await ask('高龄津贴发放办法中老年人补贴每月多少'))[0]?.anchor).toMatch(/^art-2/);
    });

    it('follows a new edition', async () => {
      await publish('edited', '临时救助金发放名单公示', '困难家庭。');
      await offers('临时救助金发放名单', 'edited');
      await publish('edited', '公交线路调整公告', '五路公交车改道。');
      await offers('五路公交线路调整', 'edited');
      expect(await ask('临时救助金发放名单')).toEqual([]);
    });

    it('finds by the text where the title is silent', async () => {
      await publish('quiet', '第十二号公告', '居民医保缴费标准为每人每年四百元，集中缴费期到年底。');
      await offers('居民医保缴费标准', 'quiet');
    });

    it.each([
      '临政办发〔2024〕12号',
      '请公开临政办发[2024] 12 号文件的全文和附件',
      '我想要临政办发（2024）12号的起草说明，用于研究老旧小区改造中各方怎么分摊费用',
    ])('finds the document whose number is typed: %s', async (typed) => {
      await offers(typed, 'wenhao');
      expect((await ask(typed)).map(({ id }) => id)).toEqual(['wenhao']);
    });

    it('goes by the store about what may be shown', async () => {
      await publish('chexia', '夜市摊位费收取标准', '每月二百元。');
      await offers('夜市摊位费收取标准', 'chexia');
      // Nothing tells the index of it: the number of the publication stays as it is.
      await city.store.write((trx) =>
        trx.updateTable('published').set({ state: 'removed' }).where('id', '=', 'notices/chexia').execute(),
      );
      expect(await ask('夜市摊位费收取标准')).toEqual([]);
    });

    it('shows at most five, and nothing for what is not there', async () => {
      for (let n = 0; n < 7; n += 1)
        await publish(`dianti-${String(n)}`, `加装电梯补贴第${String(n)}批名单`, '补贴名单。');
      await until(async () => (await ask('加装电梯补贴名单')).length === 5, 2_000);
      for (const unrelated of ['周末去哪里看电影', '红烧肉怎么做才好吃', '', '的', '。。。', '你好'])
        expect(await ask(unrelated)).toEqual([]);
    });

    it('answers quickly', async () => {
      const times: number[] = [];
      for (let n = 0; n < 20; n += 1) {
        const from = process.cpuUsage();
        await ask(
          `2025年度各街道加装电梯补贴第${String(n)}批发放名单，包括小区名称、单元、补贴金额、发放日期和依据的文件`,
        );
        const { user, system } = process.cpuUsage(from);
        times.push((user + system) / 1_000);
      }
      expect(times.sort((a, b) => a - b)[10]).toBeLessThan(100);
    });

    it('keeps nothing of what somebody is about to ask: in no log of searches, and in no cache', async () => {
      await ask('王小明家的宅基地审批材料');
      // The log is written every second.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await city.store.read.selectFrom('search_log').selectAll().execute()).toEqual([]);
      const answer = await city.app.inject({ url: '/api/already-public', query: { q: '门诊' } });
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it.each([
      ['?q=', 200],
      ['', 400],
      [`?q=${'x'.repeat(501)}`, 400],
      ['?q=a&p=1', 400],
    ])('answers %s', async (query, status) => {
      expect((await city.ask(`/api/already-public${query}`)).status).toBe(status);
    });

    it('says that it cannot answer while the search is down, and does after that', async () => {
      await Promise.all(city.threads.map((thread) => thread.terminate()));
      const answers = await Promise.all(Array.from({ length: 3 }, () => city.ask(path('加装电梯补贴名单'))));
      for (const { status } of answers) expect([200, 503]).toContain(status);
      await until(async () => (await ask('加装电梯补贴名单').catch(() => [])).length === 5, 5_000);
    });
  });
});
