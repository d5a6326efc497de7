import fc from 'fast-check';
import { evaluateConcern } from '../../../domain/explainer';

const check = {
  questions: [{ id: 'insured' }, { id: 'where' }, { id: 'age' }],
  outcomes: [
    { when: { insured: ['no'] }, verdict: 'no' },
    { when: { insured: ['staff'], where: ['linxi', 'yunhe'] }, verdict: 'yes' },
    { when: { age: ['old'] }, verdict: 'maybe' },
    { when: {}, verdict: 'no-other' },
  ],
} as const;

describe('evaluateConcern', () => {
  it('gives the first outcome whose every condition holds', () => {
    expect(evaluateConcern(check, { insured: 'staff', where: 'yunhe', age: 'old' })).toMatchObject({
      outcome: { verdict: 'yes' },
    });
    expect(evaluateConcern(check, { insured: 'staff', where: 'far', age: 'old' })).toMatchObject({
      outcome: { verdict: 'maybe' },
    });
    expect(evaluateConcern(check, { insured: 'staff', where: 'far', age: 'young' })).toMatchObject({
      outcome: { verdict: 'no-other' },
    });
  });
  it('asks no more than it must', () => {
    expect(evaluateConcern(check, {})).toEqual({ state: 'unanswered', question: 'insured' });
    expect(evaluateConcern(check, { insured: 'no' })).toMatchObject({ state: 'outcome', outcome: { verdict: 'no' } });
    expect(evaluateConcern(check, { insured: 'staff' })).toEqual({ state: 'unanswered', question: 'where' });
    expect(evaluateConcern(check, { insured: 'other' })).toEqual({ state: 'unanswered', question: 'age' });
  });
  it('says so when the check was written with a gap', () => {
    const gap = { questions: [{ id: 'a' }], outcomes: [{ when: { a: ['x'] } }] };
    expect(evaluateConcern(gap, { a: 'y' })).toEqual({ state: 'none' });
  });
  it('comes to the same outcome as reading the list from the top once all is answered', () => {
    const answer = fc.constantFrom('a', 'b', 'c');
    const when = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), fc.array(answer, { minLength: 1 }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ when })),
        fc.record({ q1: answer, q2: answer, q3: answer }),
        (outcomes, answers) => {
          const questions = [{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }];
          const expected = outcomes.find((outcome) =>
            Object.entries(outcome.when).every(([id, options]) => options.includes(answers[id as 'q1'])),
          );
          const result = evaluateConcern({ questions, outcomes }, answers);
          expect(result).toEqual(expected ? { state: 'outcome', outcome: expected } : { state: 'none' });
        },
      ),
    );
  });
});
