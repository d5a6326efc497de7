import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManuscriptAct } from '../../contract/manuscript-act';
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

  it('has words for every action that the server names in its log', () => {
    const server = join(__dirname, '../../server');
    const lines = readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(join(server, file), 'utf8').split('\n'))
      .filter((line) => /\baction\b/.test(line));
    const named = lines.flatMap((line) => line.match(/(?<=')[a-z-]+(\.[a-z-]+)+(?=')/g) ?? []);
    const traced = lines.flatMap((line) => /leaveTrace\(.*/.exec(line)?.[0].match(/(?<=[?:] ')[a-z-]+(?=')/g) ?? []);
    const acts = ManuscriptAct.anyOf.map(({ properties }) => properties.kind.const);
    const pushed = ['submit', 'approve', 'return', 'withdraw', 'stop'].map((act) => `push.${act}`);
    const listed = ['add', 'change', 'remove', 'restore'].map((deed) => `proofreading.entry-${deed}`);
    const manuscripts = [...traced.filter((each) => each !== 'settings'), ...acts].map((act) => `manuscript.${act}`);
    expect(named).toContain('push.begin');
    expect(manuscripts).toContain('manuscript.resolve-remark');
    const without = [...named, ...manuscripts, ...pushed, ...listed, 'withdraw', 'show-again'].filter(
      (action) => actionName(action) === action,
    );
    expect(without).toEqual([]);
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
