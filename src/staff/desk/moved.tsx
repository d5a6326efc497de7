import type { DeskMoved } from '../../../contract/foi-moved';
import { plainDate } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';

const dayOr = (day: string | null): string => (day === null ? '还算不出' : plainDate(day));

/** Open cases whose last day to reply is another since a holiday notice (放假通知) came. */
function List() {
  const answer = useFetched<DeskMoved>({ path: '/api/staff/foi/moved' });
  if (answer.state !== 'ready' || answer.data.items.length === 0) return null;
  const { items } = answer.data;
  return (
    <details className="w-note warn">
      <summary>放假通知更新后，{items.length} 件办件的答复期限变了</summary>
      <ul>
        {items.map(({ id, number, oldDueOn, newDueOn }) => (
          <li key={id}>
            <a href={toStaff('case', { id })}>{number}</a>：原来{dayOr(oldDueOn)}，现在{dayOr(newDueOn)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Told to whoever sees every case. */
export function Moved() {
  const me = useMe();
  return me.permissions.includes('foi.read-all') ? <List /> : null;
}
