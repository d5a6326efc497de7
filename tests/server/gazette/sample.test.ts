import { join } from 'node:path';
import type { GazetteArticleView, GazetteOverview, GazetteView, ReadingPoints } from '../../../contract/gazette';
import type { PolicyView } from '../../../contract/policy';
import type { SearchView } from '../../../contract/search';
import { addSamplePoints } from '../../../server/modules/gazette/sample';
import { ROOT, runCity, type RunningCity } from '../running-city';

describe('the gazette of the sample city', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ city: true });
    await addSamplePoints(city.store, join(ROOT, 'sample-city'));
  }, 60_000);
  afterAll(() => city.stop());

  it('is whole: fifteen issues since the first, and a special issue that says why', async () => {
    expect(await city.get<GazetteOverview>('/api/gazette')).toMatchObject({
      sound: true,
      proof: '从2024年第1期到2026年第5期，共15期，一期不缺；另有增刊1期。',
      exceptions: [expect.stringMatching(/^2025年增刊不计入期号：/)],
    });
  });

  it('prints policy documents in their own text, linked both ways', async () => {
    const policy = await city.get<PolicyView>('/api/policies/menzhen-gongji-banfa');
    expect(policy.printedIn).toMatchObject([{ id: '2026-03-01' }]);
    const article = await city.get<GazetteArticleView>('/api/gazette-articles/2026-03-01');
    expect(article.clauses).toEqual(policy.clauses);
    expect(article.policy?.id).toBe(policy.id);
  });

  it('has printed issues as files of the size that is told, with as many pages as the contents name', async () => {
    for (const id of ['2025-zengkan-1', '2026-05']) {
      const { pdf, lastPage } = await city.get<GazetteView>(`/api/gazettes/${id}`);
      const file = await city.app.inject(pdf?.src ?? '');
      expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(file.rawPayload).toHaveLength(pdf?.bytes ?? 0);
      expect(file.rawPayload.toString('latin1').match(/^\/Type \/Page$/gm)).toHaveLength(lastPage);
    }
  });

  it('has reading points, each with a place on the map', async () => {
    const { items } = await city.get<ReadingPoints>('/api/gazette/reading-points');
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(new Set(items.map(({ latitude, longitude }) => `${String(latitude)} ${String(longitude)}`)).size).toBe(
      items.length,
    );
  });

  it('is found by the search, opened at the clause, after the policy document itself', async () => {
    const path = (more: string) => `/api/search?q=${encodeURIComponent('门诊共济保障实施办法')}${more}`;
    let ready = await city.app.inject(path(''));
    for (let times = 0; ready.statusCode === 503 && times < 100; times += 1) {
      await new Promise((done) => setTimeout(done, 100));
      ready = await city.app.inject(path(''));
    }
    const all = ready.json<SearchView>().hits.map(({ kind, id }) => `${kind}/${id}`);
    expect(all[0]).toBe('policies/menzhen-gongji-banfa');
    const printed = (await city.get<SearchView>(path('&kind=gazette-articles'))).hits;
    expect(printed[0]).toMatchObject({ id: '2026-03-01' });
    expect(printed.every(({ kind }) => kind === 'gazette-articles')).toBe(true);
  });
});
