import { useMemo } from 'react';
import { randomKey } from '../platform/random-key';

/** Keys for what is to be done once: the same words carry the same key until they have arrived. */
export function useOnceKey(): { readonly keyFor: (body: unknown) => Promise<string>; readonly forget: () => void } {
  return useMemo(() => {
    let held: { text: string; key: Promise<string> } | undefined;
    return {
      keyFor(body) {
        const text = JSON.stringify(body);
        if (held?.text !== text) held = { text, key: randomKey() };
        return held.key;
      },
      forget: () => (held = undefined),
    };
  }, []);
}
