import { randomKey } from './random-key';
import { readStored, store } from './storage';

const KEY = 'device-id';
let making: Promise<string> | null = null;

/** A random name for this device, made on first use and known to nothing else. It says nothing about the person. */
export function deviceId(): Promise<string> {
  const kept = readStored(KEY);
  if (typeof kept === 'string') return Promise.resolve(kept);
  making ??= randomKey().then((made) => {
    store(KEY, made);
    return made;
  });
  return making;
}
