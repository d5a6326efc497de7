import { CO_HANDLING_STATES } from '../../domain/foi/co-handling';
import { actRules } from '../../domain/foi/case/lawful/rules';
import { actionName, subjectName } from '../../src/staff/audit/words';

describe('actionName', () => {
  it('has words for each act of a case and for each way in which co-handling ends', () => {
    const acts = Object.keys(actRules).map((kind) => `foi.act.${kind}`);
    const ends = CO_HANDLING_STATES.filter((state) => state !== 'open').map((state) => `foi.co-handling.${state}`);
    for (const action of [...acts, ...ends, 'foi.join', 'foi.part', 'audit.chain-begins'])
      expect([action, actionName(action)]).toEqual([action, expect.not.stringContaining('.')]);
  });

  it('shows an action without words by its name', () => {
    expect(actionName('foi.not-known')).toBe('foi.not-known');
  });
});

describe('subjectName', () => {
  it('says what kind of thing it is, and keeps what it does not know', () => {
    expect(subjectName('foi/2026-0001')).toBe('申请 2026-0001');
    expect(subjectName('report/2025/city')).toBe('年度报告 2025/city');
    expect(subjectName('audit')).toBe('audit');
  });
});
