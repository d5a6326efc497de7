export const keepAddress = (_address: string): void => undefined;
