import type { ManuscriptView } from '../../../../contract/manuscript';
import type { ManuscriptState, ReviewStep } from '../../../../contract/manuscript-state';
import { handName, REVIEW_STEPS, stepName } from '../../../../domain/publishing';
import { clockTime, plainDay } from '../../../ui/dates';

type Standing = 'done' | 'now' | 'ahead';

interface Step {
  readonly name: string;
  readonly standing: Standing;
  readonly notes: readonly { readonly text: string; readonly isVoid: boolean }[];
}

/** How far each state has come: writing, first, second, final, release. */
const REACHED: Readonly<Record<ManuscriptState, number>> = {
  draft: 0,
  discarded: 0,
  withdrawn: 0,
  'in-first-review': 1,
  'in-second-review': 2,
  'in-final-review': 3,
  'signed-off': 4,
  scheduled: 4,
  published: 5,
  kept: 5,
};

const when = (at: string): string => `${plainDay(at)} ${clockTime(at)}`;

function stampsOf({ stamps, edition }: ManuscriptView, step: ReviewStep): Step['notes'] {
  return stamps
    .filter((stamp) => stamp.step === step && stamp.edition === edition)
    .map(({ by, at, isVoid }) => ({ text: `${handName(by)}，${when(at)}`, isVoid }));
}

/** Released before review: the reviews come after it, and each stands where its stamp says. */
function lateStanding({ stamps, edition }: ManuscriptView, step: ReviewStep): Standing {
  const given = (each: ReviewStep): boolean =>
    stamps.some((stamp) => stamp.step === each && stamp.edition === edition && !stamp.isVoid);
  if (given(step)) return 'done';
  return REVIEW_STEPS.find((each) => !given(each)) === step ? 'now' : 'ahead';
}

/** 写稿 → 初审 → 复审 → 终审签发 → 发布, with the secrecy review beside the reviews. */
export function stepsOf(view: ManuscriptView): Step[] {
  const reached = REACHED[view.state];
  const standing = (at: number): Standing => (reached > at ? 'done' : reached === at ? 'now' : 'ahead');
  const reviewing = (step: ReviewStep, at: number): Standing =>
    view.awaitsReview ? lateStanding(view, step) : standing(at);
  const underReview = view.awaitsReview || (reached >= 1 && reached <= 3);
  const reviewed = view.secrecy.filter(({ conclusion }) => conclusion?.is === 'may-be-public').length;
  const isAllPublic = view.secrecy.length > 0 && reviewed === view.secrecy.length;
  const secrecyBy = [
    ...new Set(view.secrecy.flatMap(({ conclusion }) => (conclusion ? [handName(conclusion.by)] : []))),
  ];
  return [
    {
      name: '写稿',
      standing: standing(0),
      notes:
        view.writers.length === 0 ? [] : [{ text: view.writers.map(({ name }) => name).join('、'), isVoid: false }],
    },
    { name: stepName.first, standing: reviewing('first', 1), notes: stampsOf(view, 'first') },
    { name: stepName.second, standing: reviewing('second', 2), notes: stampsOf(view, 'second') },
    {
      name: '保密审查',
      standing: isAllPublic ? 'done' : underReview ? 'now' : 'ahead',
      notes:
        reached === 0 && reviewed === 0
          ? []
          : [
              {
                text: `${String(reviewed)}/${String(view.secrecy.length)} 项可以公开${secrecyBy.length > 0 ? `，${secrecyBy.join('、')}` : ''}`,
                isVoid: false,
              },
            ],
    },
    { name: stepName.final, standing: reviewing('final', 3), notes: stampsOf(view, 'final') },
    {
      name: view.disclosure && view.disclosure.attribute !== 'proactive' ? '存档' : '发布',
      standing: reached > 4 ? 'done' : standing(4),
      notes: view.shown && reached > 4 ? [{ text: when(view.shown.publishedAt), isVoid: false }] : [],
    },
  ];
}

const WORDS: Readonly<Record<Standing, string>> = { done: '已完成', now: '现在到这一步', ahead: '还没到' };

export const PathOfSteps = ({ view }: { readonly view: ManuscriptView }) => (
  <ol className="p-path">
    {stepsOf(view).map(({ name, standing, notes }) => (
      <li key={name} className={standing}>
        <strong>{name}</strong>
        <span className="w-hidden">（{WORDS[standing]}）</span>
        {notes.map(({ text, isVoid }) => (
          <span key={text} className="w-hint">
            {isVoid ? (
              <>
                <s>{text}</s>&emsp;已作废
              </>
            ) : (
              text
            )}
          </span>
        ))}
      </li>
    ))}
  </ol>
);
