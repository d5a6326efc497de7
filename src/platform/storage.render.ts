/** The server knows nothing of the device. */
export const readStored = (_key: string): unknown => undefined;
export const store = (_key: string, _value: unknown): boolean => false;
export const forget = (_key: string): void => undefined;
