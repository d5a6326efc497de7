import type { CoHandling } from '../../../../contract/foi-co-handling';
import type { DeskCase } from '../../../../contract/foi-desk';
import { plainDay } from '../../../ui/dates';
import { CO_OPINIONS } from '../words';

const sentence = ({ state, opinion, overdue, dueOn }: CoHandling): string | null => {
  if (state === 'answered' && opinion) return `会办意见：${CO_OPINIONS[opinion]}`;
  if (state === 'returned') return '退回了会办';
  if (state !== 'open') return null;
  return overdue ? '会办逾期，还没有给意见' : `正在会办，最迟 ${plainDay(dueOn)}`;
};

/** What other departments say, beside the next steps of who holds the case: it bears on what is decided. */
export function CoHandlingNews({ view: { coHandling, sight } }: { readonly view: DeskCase }) {
  const told = coHandling.items.flatMap((item) => {
    const said = sentence(item);
    return said === null ? [] : [{ id: item.id, said: `${item.department.name}${said}` }];
  });
  if (sight === 'asked' || told.length === 0) return null;
  return (
    <div className="c-news">
      <h3>会办</h3>
      <ul className="c-plain">
        {told.map(({ id, said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
      <a className="w-button" href="#co-handling">
        看会办意见
      </a>
    </div>
  );
}
