import type { HomeView } from '../../../contract/home';
import type { ListPage } from '../../../contract/list';
import type { NoticeSummary } from '../../../contract/notice';
import type { PolicyView } from '../../../contract/policy';
import type { PressConferenceSummary, PressConferenceView } from '../../../contract/press-conference';
import type { QaIssueView, QaItemView, QaSeriesView } from '../../../contract/qa-series';
import { runCity, type RunningCity } from '../running-city';

type Named = { id: string; topics: { id: string }[]; department: { id: string }; area?: { id: string } };

describe('content API over the sample city', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ city: true });
  }, 60_000);
  afterAll(() => city.stop());

  const all = async <T>(path: string): Promise<T[]> => {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const sign = path.includes('?') ? '&' : '?';
      const page: ListPage<T> = await city.get(`${path}${sign}limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };

  it.each([
    ['policies', 20],
    ['explainers', 12],
    ['qa-series', 4],
    ['qa-issues', 12],
    ['qa-items', 60],
    ['press-conferences', 12],
    ['notices', 30],
    ['special-topics', 3],
    ['proposals', 30],
    ['budgets', 28],
  ])('has the %s of the sample city, at least %d, each at its own address', async (kind, least) => {
    const items = await all<{ id: string }>(`/api/${kind}`);
    expect(items.length).toBeGreaterThanOrEqual(least);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id } of items) expect(await city.get<{ id: string }>(`/api/${kind}/${id}`)).toMatchObject({ id });
  });

  it('gives the directory whole', async () => {
    expect((await city.get<ListPage<unknown>>('/api/departments')).items).toHaveLength(14);
    expect((await city.get<ListPage<unknown>>('/api/areas')).items).toHaveLength(6);
    expect((await city.get<ListPage<unknown>>('/api/topics')).nextCursor).toBeNull();
  });

  it('filters by topic, department and year', async () => {
    const items = await all<NoticeSummary>('/api/notices?topic=yiliao&department=yibao&year=2026');
    const whole = (await all<NoticeSummary>('/api/notices')).filter(
      ({ topics, department, publishedOn }) =>
        topics.some(({ id }) => id === 'yiliao') && department.id === 'yibao' && publishedOn.startsWith('2026'),
    );
    expect(items).toEqual(whole);
    expect(items.length).toBeGreaterThan(0);
  });

  it('lets what concerns the whole city pass for every area', async () => {
    const whole = await all<Named>('/api/notices');
    const expected = whole.filter(({ area }) => area === undefined || ['linxi', 'yunhe'].includes(area.id));
    expect(await all<Named>('/api/notices?area=yunhe')).toEqual(expected);
  });

  it('orders press conferences by their start, newest first, and numbers them within the year', async () => {
    const items = await all<PressConferenceSummary>('/api/press-conferences');
    const starts = items.map(({ startsAt }) => Date.parse(startsAt));
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    const numbers = items.filter(({ startsAt }) => startsAt.startsWith('2026')).map(({ numberInYear }) => numberInYear);
    expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
    const views = await Promise.all(
      items.map(({ id }) => city.get<PressConferenceView>(`/api/press-conferences/${id}`)),
    );
    expect(views.map(({ next }) => next?.id ?? null)).toEqual([null, ...items.slice(0, -1).map(({ id }) => id)]);
  });

  it('has one conference live now, and shows it first on the home page', async () => {
    const now = city.clock.now().getTime();
    const live = (await all<PressConferenceSummary>('/api/press-conferences')).filter(
      ({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt),
    );
    expect(live).toHaveLength(1);
    const home = await city.get<HomeView>('/api/home');
    expect(home.cityName).toBe('临溪市');
    expect(home.pressConferences[0]?.id).toBe(live[0]?.id);
    const ends = home.pressConferences.map(({ endsAt }) => Date.parse(endsAt) > now);
    expect(ends).toEqual([...ends.slice(0, -1).fill(true), false]);
  });

  it('counts the issues and questions of a series, and leads from series to issue to question and back', async () => {
    const [series] = await all<{ id: string }>('/api/qa-series');
    const view = await city.get<QaSeriesView>(`/api/qa-series/${series!.id}`);
    expect(view.issueCount).toBe(view.issues.length);
    expect(view.itemCount).toBe(view.issues.reduce((sum, { itemCount }) => sum + itemCount, 0));
    const issue = await city.get<QaIssueView>(`/api/qa-issues/${view.issues[0]!.id}`);
    expect(issue.seriesTitle).toBe(view.title);
    const item = await city.get<QaItemView>(`/api/qa-items/${issue.items[0]!.id}`);
    expect(item.issue.id).toBe(issue.id);
    expect(item.siblings.map(({ id }) => id)).toEqual(issue.items.slice(1).map(({ id }) => id));
  });

  it('lists on a document the very question that cites its clause', async () => {
    const [item] = (await all<QaItemView>('/api/qa-items')).filter(({ clauses }) => clauses.length > 0);
    const { policyId, anchor } = item!.clauses[0]!;
    const { citedBy } = await city.get<PolicyView>(`/api/policies/${policyId}`);
    expect(citedBy).toContainEqual(
      expect.objectContaining({ kind: 'qa-items', id: item!.id, anchors: expect.arrayContaining([anchor]) }),
    );
  });
});
