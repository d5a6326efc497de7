import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import { enquiryStateName } from '../../../domain/enquiry/words';
import { plainDay } from '../../ui/dates';

interface Props {
  readonly targets: readonly DeskEnquiry[];
  readonly able: readonly DeskEnquiry[];
}

/** Which questions a form is about; what cannot be done to one any more is told with how it stands. */
export function Targets({ targets, able }: Props) {
  return (
    <div className="w-stack">
      {targets.length > 1 && <p>{`一共 ${String(targets.length)} 个提问，每个都会办到：`}</p>}
      <ul className="q-targets">
        {targets.map((target) => (
          <li key={target.id}>
            <p className="w-pre">{target.text}</p>
            <p className="w-hint">
              {`${plainDay(target.receivedAt)}收到`}
              {!able.includes(target) && <strong>{`，现在是“${standing(target)}”，这次不办它`}</strong>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

const standing = ({ state, claimedBy, ended }: DeskEnquiry): string => {
  const by = ended?.byName ?? (state === 'claimed' ? claimedBy?.name : undefined);
  return by === undefined ? enquiryStateName[state] : `${by}${enquiryStateName[state]}`;
};
