import Taro from '@tarojs/taro';
import { now } from './clock';
import { keyOfBytes, KEY_BYTES } from './key-text';

/** A key that nobody can guess and nothing else has: for a form that is sent once, or for a device. */
export async function randomKey(): Promise<string> {
  try {
    const { randomValues } = await Taro.getRandomValues({ length: KEY_BYTES });
    return keyOfBytes(new Uint8Array(randomValues));
  } catch {
    // Base libraries before 2.19 have no source of randomness. The key must then at least be unique.
    const bytes = Uint8Array.from({ length: KEY_BYTES }, () => Math.floor(Math.random() * 256));
    return `${keyOfBytes(bytes)}-${now().getTime().toString(36)}`;
  }
}
