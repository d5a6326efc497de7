import { useState } from 'react';
import type { ManuscriptFinding } from '../../../../contract/manuscript-part';
import { Article } from '../../../workbench/notes';

interface Props {
  readonly finding: ManuscriptFinding;
  readonly mayOverride: boolean;
  readonly change: (beneath: string, body: unknown) => Promise<boolean>;
}

/** What a check found, with the reason; what must be mended can be let stand, with a reason. */
export function FindingNote({ finding, mayOverride, change }: Props) {
  const { code, severity, quotation, mark, reason, suggestion, source, override } = finding;
  const [why, setWhy] = useState<string | null>(null);
  const isMust = severity === 'must';
  return (
    <div className={isMust && !override ? 'p-finding must' : 'p-finding'}>
      <p>
        <span className={override ? 'w-badge' : isMust ? 'w-badge late' : 'w-badge soon'}>
          {override ? '已说明' : isMust ? '要处理' : '请看看'}
        </span>{' '}
        {quotation !== '' && <q>{quotation}</q>} {reason}
        {suggestion !== null && `可以写“${suggestion}”。`}
        {source !== null && <Article name={source} />}
      </p>
      {override && (
        <p className="w-hint">
          {override.by.name}说明不改的理由：{override.reason}
        </p>
      )}
      {isMust && !override && mayOverride && why === null && (
        <button type="button" className="w-button quiet" onClick={() => setWhy('')}>
          不改，说明理由
        </button>
      )}
      {why !== null && !override && (
        <div className="w-row p-answer">
          <input aria-label="不改的理由" autoFocus value={why} onChange={({ target }) => setWhy(target.value)} />
          <button
            type="button"
            className="w-button"
            disabled={why.trim().length < 2}
            onClick={() => void change('/overrides', { code, quotation, mark, reason: why.trim() })}
          >
            就这样
          </button>
        </div>
      )}
    </div>
  );
}
