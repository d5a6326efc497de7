import type { AnsweredView } from '../../../contract/enquiry';
import { embedded } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { until } from '../search/search-city';

describe('GET /api/enquiry/answered', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ engine: embedded, city: true });
    // The search wakes up with the first question, which may be told to ask again.
    await until(async () => (await city.app.inject('/api/enquiry/answered?q=x')).statusCode === 200, 60_000);
  }, 90_000);
  afterAll(() => city.stop());

  const ask = async (q: string): Promise<AnsweredView['items']> => {
    const { items } = await city.get<AnsweredView>(`/api/enquiry/answered?q=${encodeURIComponent(q)}`);
    return items;
  };

  it('offers published answers, with their beginning and the clause they rest on', async () => {
    const [first] = await ask('请问我的医保个人账户里的钱，爸妈看病能不能用？');
    expect(first?.question).toBe('我的个人账户，爸妈能用吗？');
    expect(first?.opening.length).toBeGreaterThan(10);
    expect(Array.from(first?.opening ?? '').length).toBeLessThanOrEqual(80);
    expect(first?.clause?.title).toMatch(/^《.+》第.+条/);
  });

  it('offers no document and nothing unrelated', async () => {
    for (const q of ['周末去哪里看电影', '临溪市住房公积金租房提取办法全文在哪', '你好', ''])
      expect(await ask(q)).toEqual([]);
  });

  it.each([
    ['', 400],
    [`?q=${'x'.repeat(501)}`, 400],
    ['?q=a&p=1', 400],
  ])('answers %s', async (query, status) => {
    const answer = await city.app.inject(`/api/enquiry/answered${query}`);
    expect(answer.statusCode).toBe(status);
  });
});
