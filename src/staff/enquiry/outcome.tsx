import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import { closingReasonName } from '../../../domain/enquiry/words';
import { clockTime, plainDate } from '../../ui/dates';
import { PageLink } from './subject';

/** How a question ended, by whom, and what the resident reads. */
export function Outcome({ enquiry: { outcome, ended } }: { readonly enquiry: DeskEnquiry }) {
  if (outcome === null || ended === null) return null;
  const when = `${plainDate(ended.at)} ${clockTime(ended.at)}，${ended.byName}（${ended.department.name}）`;
  if (outcome.kind === 'closed')
    return (
      <div className="w-note">
        <p>{`不用答复：${closingReasonName[outcome.reason]}`}</p>
        <p className="w-hint">{when}</p>
      </div>
    );
  return (
    <div className="w-note good">
      {'text' in outcome ? (
        <p className="w-pre">{outcome.text}</p>
      ) : (
        <p>
          用已经发布的内容答复：
          <PageLink page={outcome.link} />
        </p>
      )}
      <p className="w-hint">{when}</p>
    </div>
  );
}
