import fc from 'fast-check';
import { caseAt, replyRules, type CaseEvent, type ReplyKind } from '../../../domain/foi/case';
import { stateCouncilCalendar as calendar } from '../../../domain/calendar';
import { checkMakePublic, makePublicSentence, mayBeMadePublic, tellsWhoAsked } from '../../../domain/foi/make-public';

const on = '2026-03-02';
const history = (reply: ReplyKind, ...more: CaseEvent[]): CaseEvent[] => [
  { kind: 'submitted', on, channel: 'in-person' },
  { kind: 'legal-review', on, opinion: 'agrees' },
  { kind: 'decided', on, reply },
  ...more,
];
const served: CaseEvent = { kind: 'served', on, method: 'direct' };
const factsOf = (events: CaseEvent[]) => caseAt(events, calendar, on).facts;
const replies = Object.keys(replyRules) as ReplyKind[];

const TEXT = '2025年度门诊共济资金收入三亿元，支出二亿八千万元。';

describe('mayBeMadePublic', () => {
  it('takes what was released and served, and nothing else (条例第四十四条)', () => {
    const released = replies.filter((reply) => mayBeMadePublic(factsOf(history(reply, served))));
    expect(released).toEqual(['granted', 'partly-granted']);
    expect(replies.filter((reply) => mayBeMadePublic(factsOf(history(reply))))).toEqual([]);
    expect(mayBeMadePublic(factsOf([{ kind: 'submitted', on, channel: 'online' }]))).toBe(false);
  });
});

describe('tellsWhoAsked', () => {
  const withheld = ['王小明', '11010519491231002X', '0599-87654321', 'WangXM@example.com', '溪东区和平路8号'];
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  const apart = (text: string): string => [...text].join(' ');

  it('finds what the applicant gave, however it is written (条例第十五条)', () => {
    const writings = [
      (text: string) => text,
      wide,
      apart,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace('-', ''),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...withheld),
        fc.constantFrom(...writings),
        fc.nat(TEXT.length),
        (value, write, at) => {
          expect(tellsWhoAsked(TEXT.slice(0, at) + write(value) + TEXT.slice(at), withheld)).toBe(true);
        },
      ),
    );
  });

  it.each(['13900000001', '139 0000 0001', '139-0000-0001', '１３９' + '０'.repeat(7) + '１', '11010519491231002x'])(
    'finds anybody’s mobile telephone and identity number: %s',
    (number) => {
      expect(tellsWhoAsked(`联系${number}。`, [])).toBe(true);
    },
  );

  it('lets figures, document numbers and office telephones through', () => {
    for (const text of [
      TEXT,
      '临医保发〔2025〕12号',
      '咨询电话 0599-0000101',
      '合同编号123456789012345678',
      '金额13800元',
    ])
      expect([text, tellsWhoAsked(text, withheld)]).toEqual([text, false]);
    expect(tellsWhoAsked(TEXT, ['', '元'])).toBe(false);
  });
});

describe('checkMakePublic', () => {
  it('names the field, title before body', () => {
    const facts = factsOf(history('granted', served));
    const check = (title: string, body: string) => checkMakePublic(facts, { title, body }, ['王小明']);
    expect(check('收支', TEXT)).toEqual({ ok: true, value: null });
    const refusal = { code: 'foi.public.personal-data', article: '条例第十五条' };
    expect(check('王小明要的收支', `${TEXT}王小明`)).toMatchObject({ refusal: { ...refusal, field: 'title' } });
    expect(check('收支', `${TEXT}王小明`)).toMatchObject({ refusal: { ...refusal, field: 'body' } });
    const open = checkMakePublic(factsOf(history('granted')), { title: '收支', body: TEXT }, []);
    expect(open).toMatchObject({ refusal: { code: 'foi.public.nothing-released', article: '条例第四十四条' } });
  });

  it('has a sentence for each refusal', () => {
    expect(Object.values(makePublicSentence).every((sentence) => sentence.endsWith('。'))).toBe(true);
  });
});
