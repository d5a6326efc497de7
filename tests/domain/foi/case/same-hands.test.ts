import fc from 'fast-check';
import { sameHands, type CaseEventKind, type Handled } from '../../../../domain/foi/case';
import { actRules } from '../../../../domain/foi/case/lawful/rules';

const kinds = Object.keys(actRules) as CaseEventKind[];
const people = ['anna', 'bai', 'chen'] as const;
const handled = fc.record({ kind: fc.constantFrom(...kinds), by: fc.constantFrom(...people) });
const history = fc.array(handled, { maxLength: 12 });
const handler = fc.constantFrom(null, ...people);

const writers = fc.subarray([...people]);

const fault = { code: 'foi.case.same-hands', article: '条例第四十五条' };
const assigned: Handled = { kind: 'assigned', by: 'anna' };
const review = (by: string): Handled => ({ kind: 'legal-review', by });
const decided = (by: string): Handled => ({ kind: 'decided', by });

describe('sameHands', () => {
  it('asks of a review and of a decision only', () => {
    fc.assert(
      fc.property(history, handled, handler, writers, (before, act, holder, wrote) => {
        fc.pre(act.kind !== 'legal-review' && act.kind !== 'decided');
        expect(sameHands(before, act, holder, wrote)).toBeNull();
      }),
    );
  });

  it('never lets whoever took the case on review or decide it (条例第四十五条)', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...people), (before, by) => {
        expect(sameHands(before, review(by), by, [])).toEqual(fault);
        expect(sameHands(before, decided(by), by, [])).toEqual(fault);
      }),
    );
  });

  it('never lets the last reviewer decide, whatever happened since (条例第四十五条)', () => {
    fc.assert(
      fc.property(history, history, fc.constantFrom(...people), handler, (before, since, by, holder) => {
        const later = since.filter(({ kind }) => kind !== 'legal-review');
        expect(sameHands([...before, review(by), ...later], decided(by), holder, [])).toEqual(fault);
      }),
    );
  });

  it('keeps the review from whoever gave the case away last, and from nobody before', () => {
    expect(sameHands([assigned], review('anna'), null, [])).toEqual(fault);
    expect(sameHands([assigned], review('bai'), 'chen', [])).toBeNull();
    const handedOver: Handled = { kind: 'handed-over', by: 'bai' };
    expect(sameHands([assigned, handedOver], review('bai'), null, [])).toEqual(fault);
    expect(sameHands([assigned, handedOver], review('anna'), null, [])).toBeNull();
    expect(sameHands([], review('anna'), null, [])).toBeNull();
  });

  it('lets a third person decide after another review', () => {
    const twice = [assigned, review('bai'), review('chen')];
    expect(sameHands(twice, decided('chen'), 'dora', [])).toEqual(fault);
    expect(sameHands(twice, decided('bai'), 'dora', [])).toBeNull();
  });

  it('never lets anyone who wrote in the drafted reply review it, whatever else happened (条例第四十五条)', () => {
    fc.assert(
      fc.property(history, writers, fc.constantFrom(...people), handler, (before, wrote, by, holder) => {
        if (wrote.includes(by)) expect(sameHands(before, review(by), holder, wrote)).toEqual(fault);
        else expect(sameHands(before, review(by), holder, wrote)).toEqual(sameHands(before, review(by), holder, []));
      }),
    );
  });

  it('lets the head write in the reply that he decides, once another has reviewed it', () => {
    fc.assert(
      fc.property(history, writers, fc.constantFrom(...people), handler, (before, wrote, by, holder) => {
        expect(sameHands(before, decided(by), holder, wrote)).toEqual(sameHands(before, decided(by), holder, []));
      }),
    );
  });
});
