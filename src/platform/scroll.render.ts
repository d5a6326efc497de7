export const scrollToId = (_id: string): void => undefined;
