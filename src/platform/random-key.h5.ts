import { keyOfBytes, KEY_BYTES } from './key-text';

export const randomKey = (): Promise<string> =>
  Promise.resolve(keyOfBytes(window.crypto.getRandomValues(new Uint8Array(KEY_BYTES))));
