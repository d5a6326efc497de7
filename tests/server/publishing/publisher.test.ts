import type { ExplainerView } from '../../../contract/explainer';
import type { ListPage } from '../../../contract/list';
import type { PolicySummary, PolicyView } from '../../../contract/policy';
import type { Trx } from '../../../server/platform/db/store';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory, explainer, notice, policy, withDirectory } from '../small-city';

onEachEngine((engine) => {
  let city: RunningCity;
  beforeEach(async () => {
    city = await withDirectory(await runCity({ engine }));
  });
  afterEach(() => city.stop());
  const editions = async (): Promise<number> =>
    (await city.store.read.selectFrom('editions').select('id').execute()).length;
  const refusalsOf = async (kind: 'explainers' | 'policies' | 'notices', content: unknown): Promise<unknown> => {
    const outcome = await city.publish(kind, content);
    return outcome.state === 'refused' ? outcome.refusals : outcome.state;
  };

  describe('Publisher.publish', () => {
    it('makes an edition, the page and an audit row in one transaction, and the page is served at once', async () => {
      expect(await city.publish('policies', policy('banfa'))).toEqual({
        state: 'published',
        kind: 'policies',
        id: 'banfa',
        edition: 1,
      });
      expect(await city.get<PolicyView>('/api/policies/banfa')).toMatchObject({ id: 'banfa', edition: 1 });
      const audit = await city.store.read
        .selectFrom('audit_log')
        .select(['action', 'actor', 'subject'])
        .where('subject', '=', 'policies/banfa')
        .execute();
      expect(audit).toEqual([{ action: 'publish', actor: 'test', subject: 'policies/banfa' }]);
    });

    it('makes nothing of the same content, and a new edition of changed content', async () => {
      await city.publish('policies', policy('banfa'));
      const before = await editions();
      expect(await city.publish('policies', policy('banfa'))).toMatchObject({ state: 'unchanged', edition: 1 });
      expect(await editions()).toBe(before);
      const changed = policy('banfa', { body: '第一条　改过了。' });
      expect(await city.publish('policies', changed)).toMatchObject({ state: 'published', edition: 2 });
      expect((await city.get<PolicyView>('/api/policies/banfa')).clauses.map(({ text }) => text)).toEqual([
        '第一条　改过了。',
      ]);
    });

    it('keeps the bytes and the order of changes when a page is as it was', async () => {
      await city.publish('policies', policy('banfa'));
      const { seq } = city.published;
      await city.publish('policies', policy('banfa'));
      await city.publisher.turnDay();
      await city.published.refresh();
      expect(city.published.seq).toBe(seq);
    });

    it('refuses a citation of a clause that is not there, and names the place', async () => {
      await city.publish('policies', policy('banfa'));
      expect(await refusalsOf('explainers', explainer('tu', 'banfa', 'art-9'))).toEqual([
        { code: 'publishing.unknown-clause', field: 'blocks.0.clauses.0', found: 'banfa#art-9' },
      ]);
      expect(await refusalsOf('explainers', explainer('tu', 'keiner'))).toEqual([
        { code: 'publishing.unknown-policy', field: 'policies.0', found: 'keiner' },
        { code: 'publishing.unknown-policy', field: 'blocks.0.clauses.0', found: 'keiner' },
      ]);
      expect((await city.app.inject('/api/explainers/tu')).statusCode).toBe(404);
    });

    it('refuses content of the wrong shape, unknown topics and days that do not exist, field by field', async () => {
      expect(await refusalsOf('notices', { ...notice('a'), surprise: 1 })).toEqual([
        { code: 'publishing.unknown-field', field: 'surprise' },
      ]);
      expect(await refusalsOf('notices', notice('a', { topics: ['keins'] }))).toEqual([
        { code: 'publishing.unknown-topic', field: 'topics.0', found: 'keins' },
      ]);
      expect(await refusalsOf('policies', policy('a', { publishedOn: '2026-02-30' }))).toEqual([
        { code: 'publishing.dates', field: 'publishedOn' },
      ]);
    });

    it('lists links by clause from both ends', async () => {
      await city.publish('policies', policy('banfa'));
      await city.publish('explainers', explainer('tu', 'banfa'));
      const { citedBy } = await city.get<PolicyView>('/api/policies/banfa');
      expect(citedBy).toEqual([{ kind: 'explainers', id: 'tu', title: 'tu图解', anchors: ['art-2'] }]);
      const { cited } = await city.get<ExplainerView>('/api/explainers/tu');
      expect(cited['banfa#art-2']).toMatchObject({
        label: '第二条',
        text: '第二条　补贴每月一百元：\n（一）老年人；\n（二）儿童。',
        validity: 'in-force',
      });
    });

    it('renders again what cites a document when its text changes', async () => {
      await city.publish('policies', policy('banfa'));
      await city.publish('explainers', explainer('tu', 'banfa'));
      await city.publish('policies', policy('banfa', { body: '第一条　目的。\n第二条　每月二百元。' }));
      const { cited } = await city.get<ExplainerView>('/api/explainers/tu');
      expect(cited['banfa#art-2']?.text).toBe('第二条　每月二百元。');
      await city.publish('policies', policy('banfa', { body: '第一条　只剩一条。' }));
      const gone = await city.get<ExplainerView>('/api/explainers/tu');
      expect(gone.cited['banfa#art-2']?.text).toMatch(/已经没有了/);
    });

    it('renders all pages again when a name in the directory changes', async () => {
      await city.publish('policies', policy('banfa'));
      const topics = directory.topics.map((topic) => ({ ...topic, name: `${topic.name}改` }));
      await city.publish('directory', { ...directory, topics });
      expect((await city.get<PolicyView>('/api/policies/banfa')).topics).toEqual([
        { id: 'yiliao', name: '医疗医保改' },
      ]);
    });

    it('gives two records whose ids differ in case two addresses', async () => {
      await city.publish('policies', policy('M0001'));
      const second = await city.publish('policies', policy('m0001'));
      expect(second).toMatchObject({ state: 'published' });
      const { items } = await city.get<ListPage<PolicySummary>>('/api/policies');
      expect(new Set(items.map(({ id }) => id)).size).toBe(2);
      expect(items.map(({ id }) => id)).toContain('m0001');
    });

    it(`loses nothing of 32 publications at once, and numbers their changes without a gap`, async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 32 }, (_, at) => city.publish('notices', notice(`n${at}`))),
      );
      expect(outcomes.every(({ state }) => state === 'published')).toBe(true);
      const rows = await city.store.read.selectFrom('published').select('seq').orderBy('seq').execute();
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
      const { items } = await city.get<ListPage<PolicySummary>>('/api/notices?limit=100');
      expect(items).toHaveLength(32);
    });
  });

  describe('Publisher.within', () => {
    it('does what is published and what belongs to it in other tables, or neither', async () => {
      const mark = (trx: Trx, value: number) => trx.insertInto('counters').values({ id: 'beside', value }).execute();
      const beside = async () =>
        (await city.store.read.selectFrom('counters').select('value').where('id', '=', 'beside').execute()).length;
      const content = notice('within');
      const broken = city.publisher.within(async (trx, publish) => {
        await publish({ kind: 'notices', content, actor: 'test' });
        await mark(trx, 1);
        throw new Error('the power went');
      });
      await expect(broken).rejects.toThrow('the power went');
      expect([await beside(), city.published.has('notices', 'within')]).toEqual([0, false]);

      const done = await city.publisher.within(async (trx, publish) => {
        await mark(trx, 2);
        return publish({ kind: 'notices', content, actor: 'test' });
      });
      expect(done).toMatchObject({ state: 'published', id: 'within', edition: 1 });
      expect([await beside(), city.published.has('notices', 'within')]).toEqual([1, true]);
    });
  });

  describe('Publisher.turnDay', () => {
    it('changes validity at midnight in Shanghai, on the document and on all that cites it', async () => {
      await city.publish('policies', policy('banfa', { expiresOn: '2026-11-22' }));
      await city.publish('explainers', explainer('tu', 'banfa'));
      const validity = async () => ({
        list: (await city.get<ListPage<PolicySummary>>('/api/policies')).items[0]?.validity,
        cited: (await city.get<ExplainerView>('/api/explainers/tu')).cited['banfa#art-2']?.validity,
        summary: (await city.get<ExplainerView>('/api/explainers/tu')).policies[0]?.validity,
      });
      expect(await validity()).toEqual({ list: 'in-force', cited: 'in-force', summary: 'in-force' });
      city.clock.set('2026-11-22T23:59:59+08:00');
      await city.publisher.turnDay();
      expect((await validity()).list).toBe('in-force');
      city.clock.set('2026-11-23T00:00:00+08:00');
      await city.publisher.turnDay();
      expect(await validity()).toEqual({ list: 'lapsed', cited: 'lapsed', summary: 'lapsed' });
    });
  });

  describe('Published.refresh', () => {
    it('sees what another process publishes into the same store', async () => {
      const { openStore } = await import('../../../server/platform/db/open-store');
      const { createPublisher } = await import('../../../server/content');
      const other = await openStore(city.place.config);
      await city.get('/api/notices');
      const publisher = createPublisher({ store: other, clock: city.clock });
      await publisher.publish({ kind: 'notices', content: notice('von-nebenan'), actor: 'import' });
      await other.close();
      await city.published.refresh();
      const { items } = await city.get<ListPage<{ id: string }>>('/api/notices');
      expect(items.map(({ id }) => id)).toEqual(['von-nebenan']);
    });
  });
});
