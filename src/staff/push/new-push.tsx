import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushView } from '../../../contract/push';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { toStaff } from '../../workbench/routes';
import { PageSearch, type Page } from '../../workbench/page-search';

/** A draft from a published page; Q&A issues stand first. */
export function NewPush() {
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor } = useOnceKey();
  const make = async (): Promise<void> => {
    if (page === null) return;
    setBusy(true);
    const body = { about: { kind: page.kind, id: page.id } };
    const got = await callStaff<PushView>({
      method: 'POST',
      path: '/api/staff/push/pushes',
      body,
      key: await keyFor(body),
    });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) window.location.assign(toStaff('push', { id: got.data.id }));
  };
  return (
    <details className="w-card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="u-summary">新推送：从一页发布了的内容开始</summary>
      {isOpen && (
        <div className="w-stack">
          <PageSearch label="推送哪一页" page={page} onChoose={setPage} />
          <ProblemNote problem={problem} />
          <div className="w-row">
            <button
              type="button"
              className="w-button main"
              disabled={busy || page === null}
              onClick={() => void make()}
            >
              写推送
            </button>
          </div>
        </div>
      )}
    </details>
  );
}
