import { useEffect, useState } from 'react';
import type { NewMediaReport } from '../../../contract/new-media';
import { randomKey } from '../../platform/random-key';
import { forget, readStored, store } from '../../platform/storage';

/** What was typed, and the key that makes it arrive once. */
export interface ReportDraft {
  readonly kind: NewMediaReport['kind'];
  readonly seen: string;
  readonly text: string;
  readonly phone: string;
  /** Made when the draft is first sent; a retry carries the same. */
  readonly key: string | null;
}

const isDraft = (value: unknown): value is ReportDraft =>
  typeof value === 'object' && value !== null && ['kind', 'seen', 'text', 'phone', 'key'].every((key) => key in value);

/**
 * A draft kept on the device at each keystroke, one for each account.
 *
 * @param about - id of the account, or what was looked for in vain
 * @param seen - what the form begins with
 */
export function useReportDraft(about: string, seen: string) {
  const storageKey = `new-media-report:${about}`;
  const [draft, setDraft] = useState<ReportDraft>({ kind: 'impostor', seen, text: '', phone: '', key: null });
  useEffect(() => {
    const kept = readStored(storageKey);
    if (isDraft(kept)) setDraft(kept);
  }, [storageKey]);

  const change = (next: Partial<ReportDraft>): void => {
    // Other words are another report, so they need another key.
    const changed = { ...draft, key: null, ...next };
    setDraft(changed);
    store(storageKey, changed);
  };
  const keyed = async (): Promise<ReportDraft & { readonly key: string }> => {
    const key = draft.key ?? (await randomKey());
    const sending = { ...draft, key };
    setDraft(sending);
    store(storageKey, sending);
    return sending;
  };
  const clear = (): void => forget(storageKey);
  return { draft, change, keyed, clear };
}
