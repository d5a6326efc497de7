import type { ReadAloud } from './speech';

export type { ReadAloud } from './speech';

const nothing = (): void => undefined;

/** Nearly every browser can; the app hides the button where it cannot. */
export const useReadAloud = (_text: string): ReadAloud => ({
  available: true,
  state: 'idle',
  rate: 1,
  play: nothing,
  pause: nothing,
  stop: nothing,
  setRate: nothing,
});
