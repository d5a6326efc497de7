/** The mini-program is not rendered by a server: nothing is primed. */
export const primedAnswer = (_path: string): unknown => undefined;
export const primedNow = (): Date | null => null;
export const takeOver = (): void => undefined;
