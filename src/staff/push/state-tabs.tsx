import { PUSH_STATES, type PushState } from '../../../domain/push/state';
import { STATE_NAMES } from './words';

interface Props {
  readonly counts: Readonly<Partial<Record<PushState, number>>> | null;
  readonly state: PushState | null;
  readonly onChoose: (state: PushState | null) => void;
}

/** Pushes by what they have come to, each state counted. */
export const StateTabs = ({ counts, state, onChoose }: Props) => (
  <div className="s-parts" role="group" aria-label="看哪些推送">
    {[null, ...PUSH_STATES].map((each) => (
      <button
        key={each ?? 'all'}
        type="button"
        className="d-view"
        aria-pressed={state === each}
        onClick={() => onChoose(each)}
      >
        {each === null ? '全部' : `${STATE_NAMES[each]} ${String(counts?.[each] ?? '–')}`}
      </button>
    ))}
  </div>
);
