import type { DeskCase } from '../../../contract/foi-desk';
import { plainDate, plainDay } from '../../ui/dates';
import { Article } from '../../workbench/notes';
import { CONSULTEES, OPINIONS, STANDINGS } from './words';

type Consultation = DeskCase['clock']['consultations'][number];

/** What a third party was told of what is disclosed against its will, and until when it can act against it. */
function Notice({ of: { notice, notifiedOn, noticeReceivedOn, remedies } }: { readonly of: Consultation }) {
  if (notice === 'owed')
    return (
      <div className="w-note warn">
        <p>
          为公共利益决定公开，要先把公开的内容和理由书面告知这个第三方，才能送达申请人。
          <Article name="条例第三十二条" />
        </p>
      </div>
    );
  if (notice !== 'issued' || notifiedOn === null) return null;
  return (
    <p className="w-hint">
      {plainDay(notifiedOn)}书面告知，{noticeReceivedOn ? `${plainDay(noticeReceivedOn)}送到` : '还没有记录哪天送到'}。
      {remedies?.reconsiderationUntil && `对方申请复议最迟 ${plainDate(remedies.reconsiderationUntil)}`}
      {remedies?.litigationUntil && `，直接起诉最迟 ${plainDate(remedies.litigationUntil)}。`}
      {remedies && <Article name={remedies.article} />}
    </p>
  );
}

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
            <Notice of={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
