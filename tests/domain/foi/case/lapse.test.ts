import { stateCouncilCalendar } from '../../../../domain/calendar';
import { caseAt, eventSentence, lawfulActions, type CaseEvent } from '../../../../domain/foi/case';

const reading = { audience: 'applicant', department: (id: string): string => id } as const;
const received: CaseEvent[] = [
  { kind: 'submitted', on: '2026-03-02', channel: 'online' },
  { kind: 'receipt-confirmed', on: '2026-03-02', channel: 'online' },
];

describe('eventSentence', () => {
  it('calls a lapse what it is, not a decision on a reply (条例第三十条；国办函〔2020〕109号)', () => {
    const on = '2026-03-20';
    expect(eventSentence({ kind: 'decided', on, reply: 'amendment-lapsed' }, reading)).toEqual({
      what: '到期没有补正，不再处理',
      article: '条例第三十条',
    });
    expect(eventSentence({ kind: 'decided', on, reply: 'fee-lapsed' }, reading)).toEqual({
      what: '到期没有缴费，不再处理',
      article: '国办函〔2020〕109号',
    });
  });

  it('does not give the reply away before it is served', () => {
    const sentence = eventSentence({ kind: 'decided', on: '2026-03-20', reply: 'refused-secret' }, reading);
    expect(sentence).toEqual({ what: '作出答复决定', article: '条例第三十六条' });
  });
});

describe('lawfulActions', () => {
  it('names the last day to give reasons, also after it has passed (条例第三十五条)', () => {
    const events: CaseEvent[] = [...received, { kind: 'reasons-asked', on: '2026-03-03', dueOn: '2026-03-12' }];
    for (const on of ['2026-03-04', '2026-03-13']) {
      const view = caseAt(events, stateCouncilCalendar, on);
      const asked = lawfulActions(view, stateCouncilCalendar).find(({ kind }) => kind === 'reasons-given');
      expect(asked?.until).toBe('2026-03-12');
    }
  });
});
