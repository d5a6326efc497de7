import type { ReactNode } from 'react';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { ManuscriptMay } from '../../../../contract/manuscript-part';
import { ACT_WORDS, SOLVED_INSIDE } from './act-words';
import { openFaults } from './todo';

interface Props {
  readonly view: ManuscriptView;
  readonly onAct: (may: ManuscriptMay) => void;
  /** Whether what is written is kept. */
  readonly children: ReactNode;
}

/** Why it cannot be done now; null where it can, or where its own dialog puts it right. */
export function hindranceOf({ kind, unless }: ManuscriptMay, view: ManuscriptView): string | null {
  const faults = openFaults(view);
  if (kind === 'submit' && faults > 0) return `还有 ${String(faults)} 处要处理，见“送审前要处理”。`;
  return unless === null || SOLVED_INSIDE.test(unless.code) ? null : unless.title;
}

const isMain = ({ kind }: ManuscriptMay): boolean => ACT_WORDS[kind].look === 'main';

/** The next steps, always in sight, each with the reason where it is not possible yet. */
export function StepBar({ view, onAct, children }: Props) {
  const shown = view.may.filter(({ kind }) => ACT_WORDS[kind].seldom !== true);
  const seldom = view.may.filter(({ kind }) => ACT_WORDS[kind].seldom === true);
  const ordered = [...shown.filter((may) => !isMain(may)), ...shown.filter(isMain)];
  const hindrances = [...new Set(ordered.map((may) => hindranceOf(may, view)).filter((each) => each !== null))];
  return (
    <div className="p-bar" role="region" aria-label="下一步">
      <div className="p-bar-in">
        {children}
        <div className="p-bar-acts">
          {seldom.length > 0 && (
            <details className="p-more">
              <summary className="w-button quiet">更多</summary>
              <div className="p-more-card">
                {seldom.map((may) => (
                  <ActButton key={may.kind} may={may} view={view} onAct={onAct} />
                ))}
              </div>
            </details>
          )}
          {ordered.map((may) => (
            <ActButton key={may.kind} may={may} view={view} onAct={onAct} />
          ))}
          {view.may.length === 0 && <span className="w-hint">{view.nextStep}</span>}
        </div>
      </div>
      {hindrances.length > 0 && (
        <p className="p-bar-why" id="p-why">
          {hindrances.join('　')}
        </p>
      )}
    </div>
  );
}

interface ButtonProps extends Pick<Props, 'view' | 'onAct'> {
  readonly may: ManuscriptMay;
}

function ActButton({ may, view, onAct }: ButtonProps) {
  const hindrance = hindranceOf(may, view);
  return (
    <button
      type="button"
      className={isMain(may) && hindrance === null ? 'w-button main' : 'w-button'}
      disabled={hindrance !== null}
      aria-describedby={hindrance === null ? undefined : 'p-why'}
      title={hindrance ?? ACT_WORDS[may.kind].means}
      onClick={() => onAct(may)}
    >
      {may.title}
      {may.inPlaceOf && <small>（代{may.inPlaceOf.name}）</small>}
    </button>
  );
}
