import { forget, readStored, store } from './storage';

/** What was searched for, newest first, on the device and nowhere else. */
const KEY = 'searches';
/** Set when the reader wants nothing of it kept. */
const OFF = 'searches-off';
const LIMIT = 10;

export const recentSearches = (): readonly string[] => {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.filter((words): words is string => typeof words === 'string') : [];
};

export const keepsSearches = (): boolean => readStored(OFF) !== true;

/** Puts the words on top, unless the reader has switched this off. */
export function recordSearch(words: string): void {
  if (words === '' || !keepsSearches()) return;
  store(KEY, [words, ...recentSearches().filter((kept) => kept !== words)].slice(0, LIMIT));
}

export const forgetSearches = (): void => forget(KEY);

/** Switching it off forgets what was kept. */
export function switchSearches(on: boolean): void {
  if (on) {
    forget(OFF);
    return;
  }
  forgetSearches();
  store(OFF, true);
}
