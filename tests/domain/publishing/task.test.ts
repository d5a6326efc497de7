import { urgencyOf, type Task } from '../../../domain/publishing';

const task = (more: Partial<Task>): string =>
  urgencyOf({ id: 'a', phase: 'in-time', dueOn: null, dueAt: null, since: '2026-11-20T02:00:00.000Z', ...more });

/** From the most urgent on. */
const ORDER: readonly Partial<Task>[] = [
  { phase: 'overdue', dueOn: '2026-11-20' },
  { phase: 'overdue', dueOn: '2026-11-21' },
  { phase: 'due-soon', dueAt: '2026-11-24T15:00:00+08:00' },
  { phase: 'due-soon', dueOn: '2026-11-24' },
  { phase: 'due-soon', dueAt: '2026-11-25T00:30:00+08:00' },
  { phase: 'in-time', dueOn: '2026-11-27', since: '2026-11-19T02:00:00.000Z' },
  { phase: 'in-time', dueOn: '2026-11-27', since: '2026-11-20T02:00:00.000Z' },
  { phase: 'open', since: '2026-11-01T02:00:00.000Z' },
  { phase: 'open', since: '2026-11-02T02:00:00.000Z', id: 'a' },
  { phase: 'open', since: '2026-11-02T02:00:00.000Z', id: 'b' },
];

describe(urgencyOf.name, () => {
  it('puts what is overdue first, then what is due first by the day or the hour, then what waits longest', () => {
    const places = ORDER.map(task);
    expect([...places].reverse().sort()).toEqual(places);
  });

  it('takes an hour that is none as no limit', () => {
    expect(task({ dueAt: 'soon' })).toBe(task({}));
  });
});
