/** A rendering is seen by nobody yet. */
export const useOnShow = (_work: () => void): void => undefined;
