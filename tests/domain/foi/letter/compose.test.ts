import fc from 'fast-check';
import type { FoiLetterInput, FoiLetterKind } from '../../../../contract/foi-letter';
import { replyRules, type ReplyKind } from '../../../../domain/foi/case';
import {
  composeLetter,
  letterKindOf,
  letterNeeds,
  letterNumber,
  letterSentence,
  letterText,
  type LetterInput,
  type LetterKind,
  type LetterWritten,
} from '../../../../domain/foi/letter';
import { acts, begun, city, decidedAs, inputAfter, kindOfLast, overruled, request, written } from './samples';

const usual = { paymentRestartsClock: true, disputedRepliesReviewFirst: false };
const replyKinds = (Object.keys(replyRules) as ReplyKind[]).filter((each) => replyRules[each].remedy !== 'closing');

function textAfter(events: Parameters<typeof inputAfter>[0], over: Partial<LetterInput> = {}): string {
  const letter = composeLetter(kindOfLast(events), inputAfter(events, over));
  if (!letter.ok) throw new Error(letter.refusal.code);
  return letterText(letter.value);
}
const refusalAfter = (events: Parameters<typeof inputAfter>[0], over: Partial<LetterInput> = {}) => {
  const letter = composeLetter(kindOfLast(events), inputAfter(events, over));
  return letter.ok ? null : letter.refusal.code;
};

describe('composeLetter', () => {
  it.each([
    ['registration-receipt', ['2026-0187', '2026年3月2日', '2026年3月30日', '第三十一条']],
    ['amendment-notice', ['1. 请说明需要哪一年度', '2026年3月24日', '视为放弃申请', '第三十条']],
    ['extension-notice', ['延长 20 个工作日', '2026年4月28日', '延长的理由', '第三十三条第二款']],
    ['third-party-letter', ['15 个工作日', '逾期未提出意见的，不等于同意', '第三十二条']],
    ['other-organ-letter', ['15 个工作日', '逾期未提出意见的，视为同意公开', '第三十四条']],
    [
      'third-party-notice',
      [
        '2026年3月12日收到您（贵单位）不同意公开的意见',
        '决定公开的信息',
        '1. 请说明需要哪一年度的名单。',
        '不公开可能对公共利益造成重大影响，决定予以公开',
        '第十五条、第三十二条',
        '为什么为了公共利益要公开',
        '自收到本告知书之日起六十日内',
        '自收到本告知书之日起六个月内',
        '《中华人民共和国行政复议法》第二十条',
      ],
    ],
    ['reasons-notice', ['2026年3月20日', '不予处理', '第三十五条']],
    ['deferral-notice', ['2026年3月12日', '延迟 30 个工作日', '第三十五条']],
    ['fee-notice', ['4700 元', '40 元/页', '怎样缴费', '20 个工作日', '视为放弃申请', '109号', '一并申请行政复议']],
    ['lapse-notice', ['2026年3月24日', '不再处理', '第三十条', '重新提出申请']],
    ['correction-reply', ['已经予以更正', '第四十一条', '六十日']],
  ] as const)('says all that the law asks of a letter: %s', (kind, elements) => {
    const text = textAfter(acts[kind]);
    for (const element of [...elements, city.organ, '〔2026〕__号']) expect(text).toContain(element);
  });

  it.each(replyKinds)('cites the article to the item: %s', (reply) => {
    const text = textAfter(decidedAs(reply)).replaceAll('《中华人民共和国政府信息公开条例》', '条例');
    expect(text).toContain(`依据：${replyRules[reply].article}`);
  });

  it.each(replyKinds.flatMap((reply) => [true, false].map((first) => [reply, first] as const)))(
    'tells reconsideration first where the law says so: %s, disputed first %s (行政复议法第二十三条)',
    (reply, disputedRepliesReviewFirst) => {
      const text = textAfter(decidedAs(reply), { practice: { ...usual, disputedRepliesReviewFirst } });
      const { remedy } = replyRules[reply];
      const first = remedy === 'refusal' || (remedy === 'disputed' && disputedRepliesReviewFirst);
      expect(text.includes('应当先申请行政复议，不能直接向人民法院起诉')).toBe(first);
      expect(text.includes('六个月内')).toBe(!first);
      for (const part of ['自收到本答复书之日起六十日内', city.reconsideration.authority, city.reconsideration.online])
        expect(text).toContain(part);
    },
  );

  it('names the last days where service is electronic, for only then is its day known', () => {
    expect(textAfter(decidedAs('granted'), { service: 'electronic' })).toContain('最后一日是2026年5月19日');
    expect(textAfter(decidedAs('granted'), { service: 'post' })).not.toContain('最后一日');
  });

  it.each(Object.entries({ ...acts, reply: decidedAs('granted') }))(
    'asks for what letterNeeds names, and for nothing else: %s',
    (_name, events) => {
      const kind = kindOfLast(events);
      const act = events.at(-1)!;
      const detail = act.kind === 'decided' ? act.reply : act.kind === 'correction-answered' ? act.outcome : undefined;
      const needs = letterNeeds(kind, detail);
      const only = Object.fromEntries(needs.map(({ field }) => [field, written[field]])) as LetterWritten;
      expect(refusalAfter(events, { written: only })).toBeNull();
      for (const { field, code } of needs) {
        const { [field]: _left, ...rest } = only;
        expect(refusalAfter(events, { written: { ...rest, [field]: field === 'points' ? [' '] : ' ' } })).toBe(code);
        expect(refusalAfter(events, { written: rest })).toBe(code);
        expect(letterSentence[code]).toMatch(/。$/);
      }
    },
  );

  it('never says to a third party who asked or what he wrote (条例第三十二条)', () => {
    const secret = fc.string({
      minLength: 8,
      maxLength: 30,
      unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'),
    });
    fc.assert(
      fc.property(secret, secret, secret, secret, (applicant, id, description, title) => {
        const asker = { ...request, applicant, description, title, withheld: [id] };
        for (const kind of ['third-party-letter', 'third-party-notice'] as const) {
          const text = textAfter(acts[kind], { request: asker });
          for (const each of [applicant, id, description, title, request.number]) expect(text).not.toContain(each);
        }
      }),
    );
  });

  it.each([request.applicant, ...request.withheld!])(
    'refuses a letter to others that tells of the applicant: %s',
    (told) => {
      for (const kind of ['third-party-letter', 'other-organ-letter', 'third-party-notice'] as const)
        expect(refusalAfter(acts[kind], { written: { ...written, facts: `申请人是${told}。` } })).toBe(
          'foi.letter.names-applicant',
        );
    },
  );

  it('names attachments, and refuses one that is not of the case', () => {
    const over = { written: { ...written, attachments: ['a1'] } };
    expect(textAfter(decidedAs('granted'), { ...over, attachments: { a1: '名单.pdf' } })).toContain(
      '附件：1. 名单.pdf',
    );
    expect(refusalAfter(decidedAs('granted'), over)).toBe('foi.letter.attachment-unknown');
  });

  it('tells a third party whose objection had no good reason of no public interest, for none was weighed (条例第三十二条)', () => {
    const text = textAfter(overruled('objects-without-reason'));
    expect(text).toContain('不同意公开的意见没有合理理由');
    expect(text).not.toContain('公共利益');
  });

  it('names no last day to a third party, even where the applicant is served online: when it arrives is not known yet', () => {
    expect(textAfter(acts['third-party-notice'], { service: 'electronic' })).not.toContain('最后一日');
  });

  it('refuses a kind that does not go with the act', () => {
    const letter = composeLetter('reply', inputAfter(begun));
    expect(letter).toMatchObject({ ok: false, refusal: { code: 'foi.letter.act-differs' } });
  });
});

describe('letterKindOf', () => {
  it('sends a lapse in a notice of its own, and no letter with an act inside the house', () => {
    expect(letterKindOf({ kind: 'decided', on: '2026-03-20', reply: 'fee-lapsed' })).toBe('lapse-notice');
    expect(letterKindOf({ kind: 'decided', on: '2026-03-20', reply: 'repeat' })).toBe('reply');
    expect(letterKindOf({ kind: 'assigned', on: '2026-03-20', department: 'd1' })).toBeNull();
  });
});

describe('letterNumber', () => {
  it('is the code of its kind, the year in 〔〕 and a sequence without zeros (GB/T 9704)', () => {
    expect(letterNumber('reply', 2026, 12)).toBe('临公开答〔2026〕12号');
    expect(letterNumber('amendment-notice', 2026, 1, '江公开')).toBe('江公开补〔2026〕1号');
    expect(() => letterNumber('reply', 2026, 0)).toThrow(RangeError);
  });
});

describe('LetterKind', () => {
  it('is what the contract calls a letter', () => {
    const kind: FoiLetterKind = 'reply' satisfies LetterKind;
    const input: LetterWritten = {} satisfies FoiLetterInput;
    expect([kind, input]).toEqual(['reply', {}]);
  });
});
