import { leadsKey } from '../../../../domain/explainer';
import type { Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { useCheck } from './check-context';

const orJoined = (words: readonly string[]): string => words.join('，或者');

/** Where an answer leads, as it follows from the outcomes. */
export function LeadsField({ place }: { readonly place: Place }) {
  const { check, walk } = useCheck();
  const [, , asked = '', , chosen = ''] = place.split('.');
  const question = check.questions[Number(asked)];
  const option = question?.options[Number(chosen)];
  const leads = question && option && walk?.leads.get(leadsKey(question.id, option.id));
  const nextQuestions = check.questions.flatMap(({ id }, at) =>
    leads?.questions.has(id) ? [`第 ${String(at + 1)} 问`] : [],
  );
  const outcomes = [...(leads?.outcomes ?? [])].sort((a, b) => a - b).map((at) => `结论 ${String(at + 1)}`);
  const words = [...nextQuestions, ...outcomes, ...(leads?.nowhere ? ['没有结论'] : [])];
  return (
    <div data-place={place} tabIndex={-1}>
      {words.length > 0 && (
        <p className="w-hint p-leads">
          → {orJoined(words)}
          {words.length > 1 && '，看别的问题怎么答'}
        </p>
      )}
      <Remarks place={place} />
    </div>
  );
}
