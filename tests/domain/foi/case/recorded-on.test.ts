import fc from 'fast-check';
import { addDays } from '../../../../domain/calendar';
import { recordingFault, type CaseEventKind } from '../../../../domain/foi/case';
import { actRules } from '../../../../domain/foi/case/lawful/rules';
import { drawFrom, someEvent } from './histories';

const TODAY = '2026-03-10';
const kinds = Object.keys(actRules) as CaseEventKind[];
const ELSEWHERE: readonly CaseEventKind[] = [
  'receipt-confirmed',
  'amendment-received',
  'third-party-answered',
  'other-organ-answered',
  'consultation-letter-received',
  'reasons-given',
  'fee-paid',
  'third-party-notice-received',
  'served',
  'mail-signed',
  'reconsideration-filed',
  'reconsideration-concluded',
  'litigation-filed',
  'litigation-concluded',
];

describe('recordingFault', () => {
  it('lets nothing lie in the future, everything be of today, and only what happens elsewhere be of earlier days (条例第四十五条)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer(), fc.integer({ min: -400, max: 400 }), (kind, seed, days) => {
        const event = someEvent(kind, addDays(TODAY, days), null, drawFrom(seed));
        const fault = recordingFault(event, TODAY)?.code ?? null;
        const electronic = event.kind === 'served' && event.method === 'electronic';
        if (days > 0) expect(fault).toBe('foi.case.in-future');
        else if (days === 0 || (ELSEWHERE.includes(kind) && !electronic)) expect(fault).toBeNull();
        else expect(fault).toBe('foi.case.only-today');
      }),
    );
  });

  it('takes a posted reply of an earlier day, and an electronic one of today only (国办公开办函〔2016〕235号)', () => {
    const served = (method: 'post' | 'electronic') =>
      recordingFault({ kind: 'served', on: '2026-03-09', method }, TODAY);
    expect(served('post')).toBeNull();
    expect(served('electronic')).toEqual({ code: 'foi.case.only-today', article: '条例第四十五条', field: 'on' });
  });
});
