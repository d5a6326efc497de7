import { useCallback, useState } from 'react';

const PREFIX = 'mingbai-desk:';

function readDraft<T>(name: string, empty: T): T {
  try {
    const text = window.sessionStorage.getItem(PREFIX + name);
    return text === null ? empty : { ...empty, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return empty;
  }
}

/**
 * What is being written, kept until it is sent. It may name people, so it stands in the storage of this tab alone, which
 * the browser forgets with the tab.
 *
 * @param name - which form of which case
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): readonly [draft: T, change: (part: Partial<T>) => void, drop: () => void] {
  const [draft, setDraft] = useState(() => readDraft(name, empty));
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        try {
          window.sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
        } catch {
          // Full or forbidden: the draft lives as long as the page.
        }
        return next;
      }),
    [name],
  );
  const drop = useCallback(() => dropDraft(name), [name]);
  return [draft, change, drop];
}

/** Forgets one draft of this tab. */
export function dropDraft(name: string): void {
  try {
    window.sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

const leaving = new Set<() => Promise<unknown>>();

/** What still has to reach the server before somebody signs out. @returns how to take it back */
export function beforeLeaving(keep: () => Promise<unknown>): () => void {
  leaving.add(keep);
  return () => void leaving.delete(keep);
}

/** Keeps all that is being written on the server, as far as it can be reached. */
export const keepAllDrafts = (): Promise<unknown> => Promise.all([...leaving].map((keep) => keep()));

/** When a member of staff signs out, the next person at this device finds nothing. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(window.sessionStorage))
      if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
