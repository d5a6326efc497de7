import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskCase } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { STAFF_PAGES } from '../../workbench/routes';
import { Alike } from './alike';
import { casePath } from './case-path';
import { DueBadge } from './due-badge';
import { STATES } from './words';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

/** Which case it is, where it stands, how long is left, who has it. */
export function CaseHead({ view, reload }: Props) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { line } = view;
  const hasEnded = line.phase === 'ended';
  const isMine = line.claimedBy?.id === me.id;
  const claim = async (method: 'POST' | 'DELETE'): Promise<void> => {
    setBusy(true);
    const got = await callStaff<unknown>({ method, path: casePath(line.id, '/claim') });
    setProblem(got.ok ? null : got.problem);
    await reload();
    setBusy(false);
  };
  return (
    <header className="c-head">
      <p className="w-noprint">
        <a className="w-back" href={STAFF_PAGES.queue}>
          ← 办件队列
        </a>
      </p>
      <div className="w-row">
        <h1>{line.title}</h1>
      </div>
      <div className="w-row c-head-facts">
        <strong>{line.number}</strong>
        <span className="w-badge">{STATES[line.state]}</span>
        {line.joined && <span className="w-badge">并案 {line.joined} 件</span>}
        <DueBadge due={line} long />
        <span>承办：{line.holder?.name ?? (hasEnded ? '没有分办过' : '待分办')}</span>
        {(line.claimedBy !== null || !hasEnded) && <span>经办人：{line.claimedBy?.name ?? '还没有人领'}</span>}
        {me.can('foi.claim') && view.sight === 'whole' && line.claimedBy === null && !hasEnded && (
          <button type="button" className="w-button" disabled={busy} onClick={() => void claim('POST')}>
            我来办
          </button>
        )}
        {isMine && (
          <button type="button" className="w-button quiet" disabled={busy} onClick={() => void claim('DELETE')}>
            放回去
          </button>
        )}
      </div>
      <ProblemNote problem={problem} />
      <Alike view={view} reload={reload} />
    </header>
  );
}
