import { useEffect, useState } from 'react';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { Presence } from '../../../../contract/manuscript-text';
import { callStaff } from '../../../workbench/call';
import { manuscriptPath } from '../manuscript-path';

const BEAT_MS = 20_000;

/** Who else has it open; and fetches the page anew when another has done something. */
export function usePresence(
  { id, revision, sequence, present: first }: ManuscriptView,
  editing: boolean,
  refresh: () => Promise<void>,
): Presence['present'] {
  const [present, setPresent] = useState(first);
  useEffect(() => {
    const beat = async (): Promise<void> => {
      if (document.hidden) return;
      const path = manuscriptPath(id, '/presence');
      const got = await callStaff<Presence>({ method: 'POST', path, body: { editing }, background: true });
      if (!got.ok) return;
      setPresent(got.data.present);
      if (got.data.revision > revision || got.data.sequence > sequence) await refresh();
    };
    void beat();
    const timer = window.setInterval(() => void beat(), BEAT_MS);
    return () => window.clearInterval(timer);
  }, [id, revision, sequence, editing, refresh]);
  return present;
}
