import { useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { DeskCase } from '../../../../contract/foi-desk';
import { callStaff } from '../../../workbench/call';
import { useOnceKey } from '../../../workbench/once-key';

export type OnDone = (after: DeskCase | undefined, sentence: string) => void;

/** Where the staff API answers for one co-handling. */
export const coHandlingPath = (id: string, way: 'opinion' | 'return' | 'cancel'): string =>
  `/api/staff/foi/co-handling/${encodeURIComponent(id)}/${way}`;

/** Sends something once, and keeps what is wrong with it. */
export function useSend(onDone: OnDone) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const send = async (path: string, body: object, sentence: string): Promise<boolean> => {
    setBusy(true);
    const key = await once.keyFor({ path, body });
    const got = await callStaff<DeskCase | undefined>({ method: 'POST', path, body, key });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data, sentence);
    return got.ok;
  };
  return { problem, busy, send };
}
