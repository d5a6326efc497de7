import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import { enquiryStateName } from '../../../domain/enquiry/words';
import { clockTime, plainDate } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { History } from './history';
import { Outcome } from './outcome';
import { Phone } from './phone';
import { Subject } from './subject';
import { ACTS, dueWords, openingOf, type ActKind } from './words';

export interface CardActs {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (enquiries: readonly DeskEnquiry[], on: boolean) => void;
  readonly onAct: (kind: ActKind, enquiries: readonly DeskEnquiry[]) => void;
}

interface CardProps extends CardActs {
  readonly enquiry: DeskEnquiry;
}

/** One question: how it stands, what was asked, what became of it, and what may be done. */
export function Card({ enquiry, ...acts }: CardProps) {
  return (
    <article className="w-card" aria-label={`提问：${openingOf(enquiry)}`}>
      <Head enquiry={enquiry} {...acts} />
      <div className="w-row">
        <Subject enquiry={enquiry} />
      </div>
      <p className="w-pre q-text">{enquiry.text}</p>
      <Phone enquiry={enquiry} />
      <Outcome enquiry={enquiry} />
      <Buttons enquiry={enquiry} onAct={acts.onAct} />
      <History enquiry={enquiry} />
    </article>
  );
}

const LOOKS = { 'in-time': 'w-hint', soon: 'w-badge soon', late: 'w-badge late' } as const;

function Head({ enquiry, chosen, onChoose }: CardProps) {
  const me = useMe();
  const { id, state, claimedBy, holder, receivedAt, due, ended } = enquiry;
  const by = claimedBy === null || state !== 'claimed' ? '' : `：${claimedBy.id === me.id ? '我' : claimedBy.name}`;
  return (
    <div className="w-row">
      {me.can('enquiry.answer') && (
        <label className="w-row p-check">
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={(event) => onChoose([enquiry], event.target.checked)}
          />
          <span>
            选中<span className="w-hidden">：{openingOf(enquiry)}</span>
          </span>
        </label>
      )}
      <span className={state === 'answered' ? 'w-badge good' : 'w-badge'}>{`${enquiryStateName[state]}${by}`}</span>
      {holder !== null && <span>{`在${holder.name}`}</span>}
      {holder === null && ended === null && <span>还没有部门</span>}
      <span className="w-hint">{`${plainDate(receivedAt)} ${clockTime(receivedAt)}收到`}</span>
      {due && <span className={LOOKS[due.phase]}>{dueWords(due)}</span>}
    </div>
  );
}

function Buttons({ enquiry, onAct }: Pick<CardProps, 'enquiry' | 'onAct'>) {
  const { acts, state } = enquiry;
  if (acts.length === 0) return null;
  const nameOf = (kind: ActKind): string => (kind === 'claim' && state === 'claimed' ? '接手' : ACTS[kind]);
  return (
    <div className="w-row">
      {acts.map((kind) => (
        <button
          key={kind}
          type="button"
          className={kind === 'answer' ? 'w-button main' : 'w-button'}
          onClick={() => onAct(kind, [enquiry])}
        >
          {nameOf(kind)}
          <span className="w-hidden">：{openingOf(enquiry)}</span>
        </button>
      ))}
    </div>
  );
}
