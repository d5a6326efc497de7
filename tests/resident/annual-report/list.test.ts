import { loadAsRendered } from '../../app/render-app';

const { render } = loadAsRendered("export { render } from './render';") as {
  render: (request: object) => Promise<{ status: number; html: string }>;
};

const page = async (answers: Readonly<Record<string, object>>, query = {}, path = 'list') => {
  const read = (asked: string) => Promise.resolve(asked in answers ? JSON.stringify(answers[asked]) : null);
  const now = new Date('2026-11-22T10:00:00+08:00');
  return render({ path: `/resident/annual-report/${path}`, query, now, display: undefined, read });
};

describe('the list of yearly reports', () => {
  it('says in plain words that none is published yet', async () => {
    const { status, html } = await page({ '/api/annual-reports': { items: [] } });
    expect(status).toBe(200);
    expect(html).toContain('还没有发布过年度报告');
  });

  it('names the department whose report it is, and leads to it', async () => {
    const items = [
      { year: 2025, scope: 'city', publishedOn: '2026-03-20' },
      { year: 2025, scope: 'yibao', publishedOn: '2026-01-20' },
    ];
    const departments = { items: [{ id: 'yibao', name: '临溪市医疗保障局' }], nextCursor: null };
    const { html } = await page({ '/api/annual-reports': { items }, '/api/departments': departments });
    expect(html).toContain('2025年 临溪市医疗保障局');
    expect(html).toContain('href="/resident/annual-report/year?year=2025&amp;scope=yibao"');
  });
});

describe('the page of a yearly report', () => {
  it.each([{}, { year: '2009' }, { year: '../staff/reports' }, { year: '2025', scope: 'a?b' }])(
    'is not there where nothing was published: %j',
    async (query) => {
      expect((await page({}, query, 'year')).status).toBe(404);
    },
  );
});
