import type { Incoming } from './transport';

/** The server renders from answers that it has; effects never run there. */
export const send = (): Promise<Incoming> => Promise.reject(new Error('a rendering sends nothing'));
