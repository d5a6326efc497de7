/** The server plays nothing. */
export const attachStream = (): (() => void) => () => undefined;
