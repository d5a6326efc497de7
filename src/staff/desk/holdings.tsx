import type { DeskCase } from '../../../contract/foi-desk';
import { plainDay } from '../../ui/dates';
import { useDepartmentNames } from '../../workbench/departments';

/** How long each department held the case, which adds up to the whole; and beside it what others were asked meanwhile. */
export function Holdings({ clock, coHandling }: Pick<DeskCase, 'clock' | 'coHandling'>) {
  const nameOf = useDepartmentNames('shortName');
  if (clock.holdings.length === 0) return null;
  const { items } = coHandling;
  return (
    <details>
      <summary>各部门持有了多久</summary>
      <ul className="c-plain">
        {clock.holdings.map((each) => (
          <li key={`${each.department}${each.from}`}>
            {nameOf(each.department)}：{plainDay(each.from)}至{plainDay(each.until)}，{each.days} 天
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <div className="c-beside">
          <h3>会办用了多久</h3>
          <p className="w-hint">会办和承办同时进行，这里的天数另外算，不加进上面的天数，也不影响答复期限。</p>
          <ul className="c-plain">
            {items.map((each) => (
              <li key={each.id}>
                {each.department.name}：{plainDay(each.askedOn)}至{each.closedOn ? plainDay(each.closedOn) : '今天'}，
                {each.days} 天
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
