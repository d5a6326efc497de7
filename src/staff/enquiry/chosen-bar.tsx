import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import { ACTS, type ActKind } from './words';

interface Props {
  readonly enquiries: readonly DeskEnquiry[];
  readonly onAct: (kind: ActKind, enquiries: readonly DeskEnquiry[]) => void;
  readonly onClear: () => void;
}

/** So many are done at once. */
const MOST = 50;

const inCommon = ([first, ...others]: readonly DeskEnquiry[]): readonly ActKind[] =>
  first ? first.acts.filter((kind) => others.every(({ acts }) => acts.includes(kind))) : [];

/** What may be done to all that are chosen, in one go. */
export function ChosenBar({ enquiries, onAct, onClear }: Props) {
  if (enquiries.length === 0) return null;
  const acts = enquiries.length > MOST ? [] : inCommon(enquiries);
  return (
    <div className="w-card d-bulk" role="region" aria-label="选中的提问">
      <div className="d-bulk-row">
        <strong role="status">已选 {enquiries.length} 个</strong>
        {acts.map((kind) => (
          <button
            key={kind}
            type="button"
            className={kind === 'answer' ? 'w-button main' : 'w-button'}
            onClick={() => onAct(kind, enquiries)}
          >
            {kind === 'close' ? '都不用答复' : `一起${ACTS[kind]}`}
          </button>
        ))}
        <button type="button" className="w-button quiet" onClick={onClear}>
          取消选中
        </button>
      </div>
      {enquiries.length > MOST && <p>{`一次最多办 ${String(MOST)} 个，请少选几个。`}</p>}
      {enquiries.length <= MOST && acts.length === 0 && <p>选中的这些不能一起办，请分开选。</p>}
    </div>
  );
}
