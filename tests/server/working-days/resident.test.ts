import { registerWorkingDays } from '../../../server/modules/working-days/resident';
import { createProblems } from '../../../server/platform/errors/problems';
import { createHttpApp } from '../../../server/platform/http/create-server';

const problems = createProblems();
const app = createHttpApp({ problems, fastPath: () => false, logLevel: 'silent', trustProxy: false });
registerWorkingDays(app, { problems });
afterAll(() => app.close());

const get = (query: string) => app.inject(`/api/working-days${query}`);

describe('registerWorkingDays', () => {
  it('counts twenty working days from the day after day zero (条例第三十三条第二款)', async () => {
    const answer = await get('?from=2025-03-03&days=20');
    expect(answer.statusCode).toBe(200);
    const view = answer.json<{ from: string; days: number; due: string; ledger: Record<string, unknown>[] }>();
    expect(Object.keys(view)).toEqual(['from', 'days', 'due', 'ledger']);
    expect(view).toMatchObject({ from: '2025-03-03', days: 20, due: '2025-03-31' });
    expect(view.ledger).toHaveLength(28);
    expect(view.ledger.filter(({ counted }) => counted)).toHaveLength(20);
    expect(view.ledger[0]).toEqual({ date: '2025-03-04', counted: true, why: '周二，工作日' });
    expect(view.ledger[4]).toEqual({ date: '2025-03-08', counted: false, why: '周六，休息日' });
  });

  it('names the notice on days that it arranged', async () => {
    const { ledger } = (await get('?from=2025-09-26&days=8')).json<{
      ledger: { date: string; counted: boolean; why: string }[];
    }>();
    const day = (date: string) => ledger.find((line) => line.date === date);
    expect(day('2025-09-28')).toMatchObject({
      counted: true,
      why: expect.stringMatching(/调休.*国办发明电/) as string,
    });
    expect(day('2025-10-01')).toMatchObject({
      counted: false,
      why: expect.stringMatching(/国庆节.*国办发明电/) as string,
    });
  });

  it('is the same for everybody, so that a cache may keep it', async () => {
    expect((await get('?from=2025-03-03&days=20')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each(['1.5', '1e1', ' 20 days', ''])('takes no part of %p for a number of days', async (days) => {
    const answer = await get(`?from=2025-03-03&days=${encodeURIComponent(days)}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ field: 'days' });
  });

  it('says which notice is missing instead of guessing', async () => {
    const answer = await get('?from=2026-12-20&days=20');
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      code: 'calendar.year-missing',
      title: expect.stringContaining('2027年') as string,
      field: 'from',
    });
  });

  it.each(['1999-01-01', '9999-12-31', '2007-01-01', '2150-06-01'])('has no calendar for %s', async (from) => {
    const answer = await get(`?from=${from}&days=1`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ title: string }>().title).toContain(`${from.slice(0, 4)}年`);
  });

  it('counts into the first known year from the last day before it', async () => {
    expect((await get('?from=2007-12-31&days=1')).json()).toMatchObject({ due: '2008-01-02' });
  });

  it.each([
    ['?from=2025-02-30&days=20', 'from'],
    ['?from=2025-3-3&days=20', 'from'],
    ['?from=2025-03-03&days=0', 'days'],
    ['?from=2025-03-03&days=251', 'days'],
    ['?from=2025-03-03', 'days'],
    ['?days=20', 'from'],
    ['?from=2025-03-03&days=20&until=1', 'until'],
  ])('refuses %s and names the field %s', async (query, field) => {
    const answer = await get(query);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ status: 400, field });
  });
});
