/** A browser takes the page whole, and so does whoever reads it without scripts. */
export const useGradualCount = (count: number, _step: number): number => count;
export const useEndReached = (_more: () => void): void => undefined;
export const SHOWS_PARTS: boolean = false;
