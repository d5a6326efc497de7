import { stateCouncilCalendar } from '../../../domain/calendar';
import { addClock, clockSentences } from '../../../server/modules/foi/clock';
import { createProblems } from '../../../server/platform/errors/problems';
import { createHttpApp } from '../../../server/platform/http/create-server';
import { withRateLimits } from '../../../server/platform/http/rate-limits';

const problems = createProblems();
problems.add(clockSentences);
const app = createHttpApp({ problems, fastPath: () => false, logLevel: 'silent', trustProxy: false });
withRateLimits(app, problems, (scope, limit) => {
  addClock(scope, stateCouncilCalendar, problems, limit({ max: 1000, windowMs: 60_000 }));
});
afterAll(() => app.close());

const ask = (events: readonly object[], on: string) =>
  app.inject({ method: 'POST', url: '/api/foi/clock', payload: { events, on } });

const received = [
  { kind: 'submitted', on: '2026-03-01', channel: 'online' },
  { kind: 'receipt-confirmed', on: '2026-03-02', channel: 'online' },
];

describe('POST /api/foi/clock', () => {
  it('explains each day of the time to reply (条例第三十三条)', async () => {
    const asked = { kind: 'third-party-asked', on: '2026-03-10', consultation: 'c1' };
    const answered = { kind: 'third-party-answered', on: '2026-03-27', consultation: 'c1', opinion: 'agrees' };
    const answer = await ask([...received, asked, answered], '2026-03-30');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const view = answer.json();
    expect(view).toMatchObject({
      state: 'in-hand',
      receivedOn: '2026-03-02',
      amendmentAskableUntil: '2026-03-11',
      replyDueOn: '2026-04-17',
      pausedWorkingDays: 13,
      limit: { base: 20, extension: 0, deferral: 0 },
    });
    expect(view.clock.filter(({ kind }: { kind: string }) => kind === 'counted')).toHaveLength(20);
    expect(view.clock.find(({ date }: { date: string }) => date === '2026-03-11')).toEqual({
      date: '2026-03-11',
      kind: 'paused',
      number: null,
      why: '正在征求第三方意见，这一天不算',
      article: '条例第三十二条、第三十三条第三款',
    });
    expect(view.actions).toContainEqual({
      kind: 'extension-granted',
      title: '延长答复期限并告知',
      article: '条例第三十三条第二款',
      until: '2026-04-17',
    });
    expect(view.actions.map(({ kind }: { kind: string }) => kind)).not.toContain('decided');
  });

  it('refuses an unlawful history with the article and the event (条例第三十条)', async () => {
    const late = { kind: 'amendment-asked', on: '2026-03-12', dueOn: '2026-03-20' };
    const answer = await ask([...received, late], '2026-03-12');
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      code: 'foi.case.amendment-too-late',
      article: '条例第三十条',
      field: 'events.2',
      title: '收到申请已超过 7 个工作日，不能再要求补正。',
    });
  });

  it.each([
    ['a decision without a review', [{ kind: 'decided', on: '2026-03-03', reply: 'granted' }], 'not-reviewed'],
    ['service before a decision', [{ kind: 'served', on: '2026-03-03', method: 'direct' }], 'not-decided'],
    [
      'an extension that the office head did not approve',
      [{ kind: 'extension-granted', on: '2026-03-03', workingDays: 5, approvedByOfficeHead: false }],
      'extension-not-approved',
    ],
    [
      'an extension of 21 working days',
      [{ kind: 'extension-granted', on: '2026-03-03', workingDays: 21, approvedByOfficeHead: true }],
      'extension-length',
    ],
    ['a day that does not exist', [{ kind: 'withdrawn', on: '2026-02-30' }], 'not-a-date'],
  ])('refuses %s', async (_, events, code) => {
    const answer = await ask([...received, ...events], '2026-03-31');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().code).toBe(`foi.case.${code}`);
    expect(answer.json().field).toMatch(/^events\.2/);
  });

  it('takes no personal data: what is not in the schema is refused by name', async () => {
    const answer = await ask([{ ...received[0], name: '张三' }], '2026-03-02');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('张三');
  });

  it('gives the day of receipt and names the missing notice where the last day is not known', async () => {
    const answer = await ask([{ kind: 'submitted', on: '2026-12-20', channel: 'in-person' }], '2026-12-21');
    expect(answer.json()).toMatchObject({
      receivedOn: '2026-12-20',
      replyDueOn: null,
      calendarMissingYear: 2027,
      phase: 'not-known',
    });
  });
});
