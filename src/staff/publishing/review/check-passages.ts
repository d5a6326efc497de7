import { conditionWords, VERDICT_NAMES } from '../../../../domain/explainer';
import { writtenCheck } from '../check/written-check';
import { partName } from '../compare/readable';
import type { Passage } from './passage';

const PLACE = 'concernCheck';

/** 这和我有关吗 as a person reads it: what is asked, what can be answered, who is told what; ids say nothing to anybody. */
export function checkPassages(
  content: Readonly<Record<string, unknown>>,
  clausesAt: (value: unknown, place: string) => readonly Passage[],
): Passage[] {
  const check = writtenCheck(content);
  if (!check) return [];
  const asked = check.questions.flatMap(({ text, options }, at): Passage[] => {
    const place = `${PLACE}.questions.${String(at)}`;
    const heading = partName(`${PLACE}.questions`, at, undefined);
    return [
      { place: `${place}.text`, heading, label: '问', text, isVerbatim: true },
      ...options.map(({ label }, index): Passage => ({
        place: `${place}.options.${String(index)}.label`,
        label: `回答 ${String(index + 1)}`,
        text: label,
        isVerbatim: true,
      })),
    ];
  });
  const told = check.outcomes.flatMap(({ when, verdict, text, clauses }, at): Passage[] => {
    const place = `${PLACE}.outcomes.${String(at)}`;
    const heading = partName(`${PLACE}.outcomes`, at, undefined);
    const whom = conditionWords(check, when).join('；');
    return [
      { place: `${place}.when`, heading, label: '告诉谁', text: whom === '' ? '其余的人' : whom, isVerbatim: false },
      { place: `${place}.verdict`, label: '告诉他', text: VERDICT_NAMES[verdict], isVerbatim: false },
      { place: `${place}.text`, label: '说什么', text, isVerbatim: true },
      ...clausesAt(clauses, `${place}.clauses`),
    ];
  });
  return [...asked, ...told].filter(({ text }) => text.trim() !== '');
}
