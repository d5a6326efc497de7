import fc from 'fast-check';
import { eventSentence, serviceDayRule, type CaseEventKind } from '../../../../domain/foi/case';
import { actRules } from '../../../../domain/foi/case/lawful/rules';
import { drawFrom, someEvent } from './histories';

const kinds = Object.keys(actRules) as CaseEventKind[];
const names: Readonly<Record<string, string>> = { yibao: '市医保局', renshe: '市人社局', zhujian: '市住建局' };
const department = (id: string): string => names[id] ?? id;
const on = '2026-03-02';

describe('eventSentence', () => {
  it('says every event in Chinese, addressing the applicant and speaking of him to colleagues (条例第四十五条)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer(), (kind, seed) => {
        const event = someEvent(kind, on, null, drawFrom(seed));
        const [mine, theirs] = (['applicant', 'staff'] as const).map((audience) =>
          eventSentence(event, { department, audience }),
        );
        expect(mine!.what).toMatch(/[\u4e00-\u9fff]/);
        // How the day of service is told, the rule says in its own words.
        const said = event.kind === 'served' ? mine!.what.replace(serviceDayRule[event.method], '') : mine!.what;
        expect(said).not.toMatch(/申请人|undefined|NaN|\[object/);
        expect(theirs!.what).not.toMatch(/你|undefined|NaN|\[object/);
        expect(mine!.article).toBe(theirs!.article);
        expect(mine!.article === null).toBe(kind === 'submitted');
      }),
    );
  });

  it('keeps what a consultee said, and its name, from the applicant (条例第三十二条)', () => {
    fc.assert(
      fc.property(fc.constantFrom('third-party-answered', 'other-organ-answered'), fc.integer(), (kind, seed) => {
        const event = someEvent(kind, on, null, drawFrom(seed));
        const { what } = eventSentence(event, { department, audience: 'applicant' });
        expect(['第三方给了意见', '其他机关给了意见']).toContain(what);
      }),
    );
    const event = { kind: 'third-party-answered', on, consultation: 'c1', opinion: 'objects-with-reason' } as const;
    expect(eventSentence(event, { department, audience: 'staff' }).what).toBe(
      '第三方给了意见：不同意公开，并说明了理由',
    );
  });

  it('names departments and days as people say them', () => {
    const say = (event: Parameters<typeof eventSentence>[0]) =>
      eventSentence(event, { department, audience: 'applicant' }).what;
    expect(say({ kind: 'assigned', on, department: 'yibao' })).toBe('分给市医保局办理');
    expect(say({ kind: 'handed-over', on, to: 'gone' })).toBe('移交gone办理');
    expect(say({ kind: 'amendment-asked', on, dueOn: '2026-12-05' })).toBe('请你补正申请内容，最迟 12 月 5 日');
  });

  it('rests an online receipt on the third item, which is about it (条例第三十一条第三项)', () => {
    const read = (channel: 'online' | 'fax') =>
      eventSentence({ kind: 'receipt-confirmed', on, channel }, { department, audience: 'staff' }).article;
    expect([read('online'), read('fax')]).toEqual(['条例第三十一条第三项', actRules['receipt-confirmed'].article]);
  });
});
