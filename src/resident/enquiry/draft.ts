import { useEffect, useState } from 'react';
import { randomKey } from '../../platform/random-key';
import { forget, readStored, store } from '../../platform/storage';

/** What was typed, and the key that makes it arrive once. */
export interface EnquiryDraft {
  readonly text: string;
  readonly phone: string;
  /** Of a question about nothing in particular: what it is taken to be about; empty where it is not said. */
  readonly topic: string;
  readonly department: string;
  /** The words of a search that it came from; empty where it came from none. */
  readonly searched: string;
  /** Made when the draft is first sent; a retry carries the same. */
  readonly key: string | null;
}

const EMPTY: EnquiryDraft = { text: '', phone: '', topic: '', department: '', searched: '', key: null };

const isDraft = (value: unknown): value is Partial<EnquiryDraft> =>
  typeof value === 'object' && value !== null && 'text' in value && 'phone' in value && 'key' in value;

/** A draft kept on the device at each keystroke, one for each thing asked about. */
export function useEnquiryDraft(about: string) {
  const storageKey = `enquiry:${about}`;
  const [draft, setDraft] = useState<EnquiryDraft>(EMPTY);
  /** False until the device has been asked: the server's first screen knows nothing of it. */
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const kept = readStored(storageKey);
    if (isDraft(kept)) setDraft({ ...EMPTY, ...kept });
    setReady(true);
  }, [storageKey]);

  const change = (next: Partial<EnquiryDraft>): void => {
    // Other words are another question, so they need another key.
    const changed = { ...draft, key: null, ...next };
    setDraft(changed);
    store(storageKey, changed);
  };
  const keyed = async (): Promise<EnquiryDraft & { readonly key: string }> => {
    const key = draft.key ?? (await randomKey());
    const sending = { ...draft, key };
    setDraft(sending);
    store(storageKey, sending);
    return sending;
  };
  const clear = (): void => {
    setDraft(EMPTY);
    forget(storageKey);
  };
  return { draft, ready, change, keyed, clear };
}
