/** Browsers refresh by themselves. */
export const usePullDown = (_refresh: () => Promise<void>): void => undefined;
