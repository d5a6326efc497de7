import fc from 'fast-check';
import {
  ANSWER_CHARACTERS,
  CLOSING_REASONS,
  enquiryAfter,
  enquiryState,
  nextActs,
  receivedStanding,
  type EnquiryAct,
  type EnquiryStanding,
} from '../../../domain/enquiry';

const OFFICERS = ['chen', 'xu', 'lin'] as const;
const text = '可以，带身份证。';
const ACTS: readonly EnquiryAct[] = [
  { kind: 'claim' },
  { kind: 'release' },
  { kind: 'pass-on', to: 'yibao', note: '' },
  { kind: 'pass-on', to: 'minzheng', note: '归民政' },
  { kind: 'answer', answer: { kind: 'written', text } },
  { kind: 'answer', answer: { kind: 'published', link: { kind: 'qa-items', id: 'menzhen-01' } } },
  ...CLOSING_REASONS.map((reason): EnquiryAct => ({ kind: 'close', reason })),
  { kind: 'reopen' },
];
const deeds = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.constantFrom(...OFFICERS)), { maxLength: 20 });

/** Does what may be done of a list, one after the other. */
const standingsAfter = (list: readonly (readonly [EnquiryAct, string])[]): EnquiryStanding[] => {
  const passed = [receivedStanding(null)];
  for (const [act, actor] of list) {
    const next = enquiryAfter(passed.at(-1) as EnquiryStanding, act, actor);
    if (next.ok) passed.push(next.value);
  }
  return passed;
};

describe('enquiryAfter', () => {
  it('offers exactly the kinds of acts that are not refused', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...OFFICERS), (list, actor) => {
        const standing = standingsAfter(list).at(-1) as EnquiryStanding;
        const offered = nextActs(standing, actor);
        for (const act of ACTS) {
          const done = enquiryAfter(standing, act, actor);
          // Passing on to where it lies is refused for the place alone.
          if (!done.ok && done.refusal.code === 'enquiry.same-department') continue;
          expect([act.kind, done.ok]).toEqual([act.kind, offered.includes(act.kind)]);
        }
      }),
    );
  });

  it('takes an ending back to the very standing before it', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...OFFICERS), (list, actor) => {
        const open = standingsAfter(list)
          .filter(({ outcome }) => outcome === null)
          .at(-1) as EnquiryStanding;
        for (const act of ACTS) {
          const ended = enquiryAfter(open, act, actor);
          if (!ended.ok || ended.value.outcome === null) continue;
          expect(enquiryAfter(ended.value, { kind: 'reopen' }, 'anybody')).toEqual({ ok: true, value: open });
        }
      }),
    );
  });

  it('lets nobody but who took it on answer, close, pass on or release it', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...OFFICERS), (list, actor) => {
        for (const standing of standingsAfter(list).filter(({ outcome }) => outcome === null)) {
          if (standing.claimedBy === null || standing.claimedBy === actor) continue;
          expect(nextActs(standing, actor)).toEqual(['claim']);
        }
      }),
    );
  });

  it('forgets who had it when it is passed on, and says so in its state', () => {
    const claimed = enquiryAfter(receivedStanding('yibao'), { kind: 'claim' }, 'chen');
    if (!claimed.ok) throw new Error(claimed.refusal.code);
    expect(enquiryState(claimed.value)).toBe('claimed');
    const passed = enquiryAfter(claimed.value, { kind: 'pass-on', to: 'minzheng', note: '' }, 'chen');
    if (!passed.ok) throw new Error(passed.refusal.code);
    expect(passed.value).toEqual({ holder: 'minzheng', passedOn: true, claimedBy: null, outcome: null });
    expect(enquiryState(passed.value)).toBe('passed-on');
  });

  it.each([
    ['', 'enquiry.answer-required'],
    ['\n　 ', 'enquiry.answer-required'],
    ['字'.repeat(ANSWER_CHARACTERS + 1), 'enquiry.answer-too-long'],
  ])('takes no answer of %j', (words, code) => {
    const act: EnquiryAct = { kind: 'answer', answer: { kind: 'written', text: words } };
    expect(enquiryAfter(receivedStanding(null), act, 'chen')).toMatchObject({ ok: false, refusal: { code } });
  });

  it('counts characters and not their halves', () => {
    const act: EnquiryAct = { kind: 'answer', answer: { kind: 'written', text: '𠮷'.repeat(ANSWER_CHARACTERS) } };
    expect(enquiryAfter(receivedStanding(null), act, 'chen').ok).toBe(true);
  });
});
