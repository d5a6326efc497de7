import type { ConcernAnswers, ConcernCheckRules, ConcernOutcome } from './concern';
import { evaluateConcern } from './concern';
import type { CheckFault, WordedCheck } from './check-faults';

/** What a resident is told first. */
export const VERDICT_NAMES = { yes: '和你有关', maybe: '可能和你有关', no: '这次和你无关' } as const;

/** A mistake, for who is writing. */
export const CHECK_FAULT_WORDS = {
  words: '自测里有一处还没写。',
  double: '自测里有两处用了同一个编号，请删掉一处重新加。',
  condition: '自测里用到了不存在的问题或选项。',
  gap: '选了这个回答的人，有的得不到结论。请在最后加一条不设条件的结论，或者放宽前面的条件。',
  unreachable: '谁也看不到这条结论：够条件的人，前面的结论已经接走了。请把它上移，或者改条件。',
  unasked: '谁也不会被问到这一问。请在结论的条件里用到它，或者删掉。',
  tangled: '自测的走法太多，查不清有没有漏。请减少问题或者回答。',
} as const satisfies Record<CheckFault['is'], string>;

/** The questions to be shown: those answered in the order asked, which the answers decide, then the next one. */
export function askedSoFar<Check extends ConcernCheckRules<ConcernOutcome>>(
  check: Check,
  answers: ConcernAnswers,
): Check['questions'][number][] {
  const result = evaluateConcern(check, answers);
  const wanted = [...Object.keys(answers), ...(result.state === 'unanswered' ? [result.question] : [])];
  return wanted.flatMap((id) => check.questions.filter((each) => each.id === id));
}

/** 你多大年纪：60岁以上，或者70岁以上 — one for each condition, as they are asked; none: whoever is left. */
export function conditionWords({ questions }: Pick<WordedCheck, 'questions'>, when: ConcernOutcome['when']): string[] {
  const asked = questions.filter(({ id }) => when[id] !== undefined);
  const gone = Object.keys(when).filter((id) => !questions.some((each) => each.id === id));
  return [
    ...asked.map(({ id, text, options }) => {
      const named = options.filter((option) => when[id]?.includes(option.id)).map(({ label }) => label);
      const lost = (when[id]?.length ?? 0) > named.length ? ['已删除的回答'] : [];
      return `${text.replace(/[？?]\s*$/, '')}：${[...named, ...lost].join('，或者')}`;
    }),
    ...gone.map(() => '已删除的问题'),
  ];
}
