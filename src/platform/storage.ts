import Taro from '@tarojs/taro';

/** What could not be kept on the device stays for this visit. */
const memory = new Map<string, unknown>();

/** A value kept on the device, or undefined. */
export function readStored(key: string): unknown {
  if (memory.has(key)) return memory.get(key);
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value on the device. @returns false when the device refused (full, private mode): it is kept for this visit */
export function store(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, value);
    return false;
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
