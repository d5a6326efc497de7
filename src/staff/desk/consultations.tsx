import type { DeskCase } from '../../../contract/foi-desk';
import { plainDay } from '../../ui/dates';
import { CONSULTEES, OPINIONS, STANDINGS } from './words';

/** Whose opinion was asked, until when, and what silence means. */
export function Consultations({ view: { clock, coHandling } }: { readonly view: DeskCase }) {
  const inHouse = new Map(coHandling.consulted.map((each) => [each.consultation, each.department.name]));
  if (clock.consultations.length === 0) return null;
  return (
    <section className="w-card" aria-labelledby="consultations">
      <h2 id="consultations">征求意见</h2>
      <ul className="c-plain">
        {clock.consultations.map((each) => (
          <li key={each.id}>
            <strong>
              {inHouse.get(each.id) ?? CONSULTEES[each.consultee]} {each.id}
            </strong>
            ：{plainDay(each.sentOn)}发出
            {each.letterReceivedOn && `，${plainDay(each.letterReceivedOn)}送到`}
            {each.dueOn && `，最迟 ${plainDay(each.dueOn)}回复`}
            {each.answeredOn && `，${plainDay(each.answeredOn)}收到回复`}。
            <span className="w-badge">{each.opinion ? OPINIONS[each.opinion] : STANDINGS[each.standing]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
