import { API_ORIGIN } from './env';

/** Where a file under /media is fetched from: the mini-program needs the whole address. */
export const mediaAddress = (path: string): string => (path.startsWith('/') ? API_ORIGIN + path : path);
