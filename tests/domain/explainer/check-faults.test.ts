import fc from 'fast-check';
import { checkFaults, conditionWords, evaluateConcern, leadsKey, walkCheck } from '../../../domain/explainer';

const question = (id: string, ...options: string[]) => ({
  id,
  text: `${id}？`,
  options: options.map((option) => ({ id: option, label: option })),
});
const outcome = (when: Record<string, string[]>) => ({ when, text: '是这样。' });
const check = {
  questions: [question('insured', 'staff', 'other'), question('age', 'young', 'old')],
  outcomes: [outcome({ insured: ['staff'], age: ['old'] }), outcome({ insured: ['staff'] }), outcome({})],
};

/** Any check whose conditions name what is asked. */
const anyCheck = fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
  const questions = sizes.map((size, at) =>
    question(`q${String(at)}`, ...['a', 'b', 'c'].slice(0, size).map((each) => `${each}${String(at)}`)),
  );
  const when = fc.record(
    Object.fromEntries(
      questions.map(({ id, options }) => [
        id,
        fc.subarray(
          options.map((each) => each.id),
          { minLength: 1 },
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  return fc
    .array(when, { minLength: 1, maxLength: 5 })
    .map((all) => ({ questions, outcomes: all.map((each) => outcome(each as Record<string, string[]>)) }));
});

/** Every person there can be, by what he would answer. */
function everybody({ questions }: typeof check): Record<string, string>[] {
  return questions.reduce<Record<string, string>[]>(
    (people, { id, options }) => people.flatMap((each) => options.map((option) => ({ ...each, [id]: option.id }))),
    [{}],
  );
}

describe('checkFaults', () => {
  it('finds nothing wrong where everybody comes to an outcome and every one is somebody’s', () => {
    expect(checkFaults(check)).toEqual([]);
  });

  it('tells what is not written, not asked, not reached, and who is told nothing, each in its place', () => {
    const places = (changed: typeof check) => checkFaults(changed).map(({ is, place }) => `${is} ${place}`);
    const [first, second, rest] = check.outcomes as [never, never, never];
    const blank = {
      ...check,
      questions: [{ ...question('insured', 'staff', 'other'), text: ' ' }, check.questions[1]!],
    };
    expect(places(blank)).toEqual(['words questions.0.text']);
    expect(places({ ...check, outcomes: [first, second] })).toEqual(['gap questions.0.options.1']);
    expect(places({ ...check, outcomes: [second, first, rest] })).toEqual([
      'unasked questions.1',
      'unreachable outcomes.1',
    ]);
    expect(places({ ...check, outcomes: [outcome({ gone: ['x'] }), rest] })).toEqual([
      'condition outcomes.0.when.gone',
    ]);
    expect(places({ ...check, questions: [...check.questions, question('age', 'old', 'young')] })).toEqual([
      'double questions.2',
    ]);
  });

  it('says so when there are more ways than can be walked', () => {
    const questions = [0, 1, 2, 3, 4, 5].map((at) =>
      question(`q${String(at)}`, ...[0, 1, 2, 3, 4, 5, 6].map((each) => `o${String(each)}`)),
    );
    const deep = outcome(Object.fromEntries(questions.map(({ id }) => [id, ['o0']])));
    const wide = questions.map((_, at) => outcome({ [`q${String(at)}`]: ['o0', 'o1'] }));
    const all = questions.map(({ id }) => outcome({ [id]: ['o6'] }));
    expect(checkFaults({ questions, outcomes: [deep, ...all, ...wide] })).toEqual([{ is: 'tangled', place: '' }]);
  });

  it('finds a gap, an outcome out of reach or an idle question exactly where asking every person finds it', () => {
    fc.assert(
      fc.property(anyCheck, (any) => {
        const told = everybody(any).map((person) =>
          any.outcomes.findIndex(({ when }) =>
            Object.entries(when).every(([id, options]) => options.includes(person[id] ?? '')),
          ),
        );
        const faults = checkFaults(any);
        expect(faults.some(({ is }) => is === 'gap')).toBe(told.includes(-1));
        const unreachable = any.outcomes.flatMap((_, at) => (told.includes(at) ? [] : [`outcomes.${String(at)}`]));
        expect(faults.filter(({ is }) => is === 'unreachable').map(({ place }) => place)).toEqual(unreachable);
        expect(faults.some(({ is }) => is === 'tangled')).toBe(false);
      }),
    );
  });
});

describe('walkCheck', () => {
  it('says where each answer leads', () => {
    const leads = walkCheck(check)?.leads;
    expect(leads?.get(leadsKey('insured', 'staff'))).toMatchObject({ questions: new Set(['age']), nowhere: false });
    expect(leads?.get(leadsKey('insured', 'other'))).toMatchObject({ outcomes: new Set([2]) });
    expect(leads?.get(leadsKey('age', 'old'))).toMatchObject({ outcomes: new Set([0]) });
  });

  it('leads nobody in a circle: whoever goes on answering is done after as many questions as there are', () => {
    fc.assert(
      fc.property(anyCheck, fc.nat(), (any, whim) => {
        const answers: Record<string, string> = {};
        let result = evaluateConcern(any, answers);
        for (let turn = 0; result.state === 'unanswered'; turn += 1) {
          const asked = result.question;
          expect(Object.keys(answers)).not.toContain(asked);
          const options = any.questions.find(({ id }) => id === asked)?.options ?? [];
          answers[asked] = options[(whim + turn) % options.length]!.id;
          result = evaluateConcern(any, answers);
        }
        expect(Object.keys(answers).length).toBeLessThanOrEqual(any.questions.length);
      }),
    );
  });
});

describe('conditionWords', () => {
  it('says a condition in the words of its question, also where one of them is gone', () => {
    expect(conditionWords(check, { age: ['old', 'young'] })).toEqual(['age：young，或者old']);
    expect(conditionWords(check, { age: ['x'], y: [] })).toEqual(['age：已删除的回答', '已删除的问题']);
  });
});
