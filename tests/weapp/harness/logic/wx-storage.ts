import type { Json } from '../protocol';
import { plain, type CallOptions, type Phone } from './phone';

/** One key holds at most 1 MB, all of them 10 MB. */
const LARGEST_VALUE_CHARACTERS = 1_048_576;
const LARGEST_STORE_CHARACTERS = 10 * LARGEST_VALUE_CHARACTERS;

interface KeyOptions extends CallOptions {
  key: string;
  data?: unknown;
}

const lengthOf = (value: unknown): number => JSON.stringify(value ?? null).length;

/** Storage on the device (本地缓存). */
export function wxStorage(phone: Phone) {
  const write = (key: string, value: unknown): void => {
    const others = Object.entries(phone.storage).filter(([known]) => known !== key);
    const used = others.reduce((sum, [, kept]) => sum + lengthOf(kept), 0);
    if (lengthOf(value) > LARGEST_VALUE_CHARACTERS || used + lengthOf(value) > LARGEST_STORE_CHARACTERS)
      throw new Error('setStorage:fail exceed storage max size');
    phone.storage[key] = plain(value);
  };
  const remove = (key: string): void => {
    phone.storage = Object.fromEntries(Object.entries(phone.storage).filter(([known]) => known !== key));
  };
  const sizeInfo = () => ({
    keys: Object.keys(phone.storage),
    currentSize: Math.ceil(lengthOf(phone.storage) / 1024),
    limitSize: 10_240,
  });
  const read = (key: string): Json | undefined => phone.storage[key];
  return {
    getStorageSync: (key: string) => phone.inApp(read(key) ?? ''),
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: () => (phone.storage = {}),
    getStorageInfoSync: () => phone.inApp(sizeInfo()),
    getStorageInfo: (options?: CallOptions) => phone.succeed('getStorageInfo', options, sizeInfo()),
    getStorage: (options: KeyOptions) => {
      const data = read(options.key);
      if (data === undefined) return phone.fail('getStorage', options, 'data not found');
      return phone.succeed('getStorage', options, { data });
    },
    setStorage(options: KeyOptions) {
      try {
        write(options.key, options.data);
      } catch {
        return phone.fail('setStorage', options, 'exceed storage max size');
      }
      return phone.succeed('setStorage', options);
    },
    removeStorage(options: KeyOptions) {
      remove(options.key);
      return phone.succeed('removeStorage', options);
    },
    clearStorage(options?: CallOptions) {
      phone.storage = {};
      return phone.succeed('clearStorage', options);
    },
  };
}
