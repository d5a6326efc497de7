import type { SessionView } from '../../contract/session';

/** Residents need no account on the H5 site. */
export const session = (): Promise<SessionView | null> => Promise.resolve(null);
export const logOut = (): void => undefined;
