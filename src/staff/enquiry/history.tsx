import { useState } from 'react';
import type { DeskEnquiry, DeskEnquiryHistory } from '../../../contract/enquiry-desk';
import { closingReasonName } from '../../../domain/enquiry/words';
import { clockTime, plainDate } from '../../ui/dates';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { PageLink } from './subject';
import { ACTS, openingOf } from './words';

/** 经过: all that was done to a question, fetched when it is opened. */
export function History({ enquiry }: { readonly enquiry: DeskEnquiry }) {
  const [open, setOpen] = useState(false);
  // Nothing has happened yet to one that is at its first version.
  if (enquiry.version === 1) return null;
  return (
    <details className="q-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        经过<span className="w-hidden">：{openingOf(enquiry)}</span>
      </summary>
      {open && <Events key={enquiry.version} id={enquiry.id} />}
    </details>
  );
}

function Events({ id }: { readonly id: string }) {
  const answer = useFetched<DeskEnquiryHistory>({ path: `/api/staff/enquiries/${id}` });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  return (
    <ol className="q-events">
      {answer.data.events.map((event) => (
        <li key={`${event.at} ${event.kind}`}>
          <Event event={event} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event }: { readonly event: DeskEnquiryHistory['events'][number] }) {
  const { at, byName, kind, to, link, reason, words } = event;
  return (
    <>
      <p>
        <span className="w-hint">{`${plainDate(at)} ${clockTime(at)} `}</span>
        {`${byName}：${ACTS[kind]}`}
        {to && `给${to.name}`}
        {reason && `，${closingReasonName[reason]}`}
        {link && '，'}
        {link && <PageLink page={link} />}
      </p>
      {words !== null && <p className="w-pre w-hint">{words}</p>}
    </>
  );
}
