import type { FileOutcome } from './files';

/** A file is asked for by a tap, and nothing is tapped on the server. */
export const openFile = (): Promise<FileOutcome> => Promise.reject(new Error('a rendering opens nothing'));
