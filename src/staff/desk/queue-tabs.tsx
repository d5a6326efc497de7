import type { DeskQueue } from '../../../contract/foi-queue';
import { useMe } from '../../workbench/me';
import type { QueueFilters } from './use-queue';
import { VIEWS } from './words';

type Counts = DeskQueue['counts'];
type View = keyof typeof VIEWS;

const COUNTED: readonly (readonly [View, keyof Counts])[] = [
  ['open', 'open'],
  ['mine', 'mine'],
  ['asked', 'asked'],
  ['unassigned', 'unassigned'],
  ['due-soon', 'dueSoon'],
  ['due-very-soon', 'dueVerySoon'],
  ['overdue', 'overdue'],
];
const PLAIN: readonly View[] = ['waiting', 'ended', 'all'];

interface Props {
  readonly counts: Counts | null;
  readonly filters: QueueFilters;
  readonly onChange: (next: QueueFilters) => void;
}

/** What there is to do, counted; each count shows its cases. */
export function QueueTabs({ counts, filters, onChange }: Props) {
  const me = useMe();
  const counted = COUNTED.filter(([view]) => view !== 'asked' || me.can('foi.co-handle'));
  const pick = (view: View) => ({
    'aria-pressed': filters.view === view,
    onClick: () => onChange({ ...filters, view }),
  });
  return (
    <div className="d-tabs" role="group" aria-label="看哪些办件">
      {counted.map(([view, key]) => (
        <button key={view} type="button" className={`d-count ${view}`} {...pick(view)}>
          <b>{counts ? counts[key] : '–'}</b>
          <span>{VIEWS[view]}</span>
        </button>
      ))}
      <div className="d-tabs-rest">
        {PLAIN.map((view) => (
          <button key={view} type="button" className="d-view" {...pick(view)}>
            {VIEWS[view]}
          </button>
        ))}
      </div>
    </div>
  );
}
