import { randomKey } from './random-key';
import { forget, readStored, store } from './storage';

const KEY = 'subscriber-secret';

/** The secret by which a device without a session is known; undefined where none was made. It never stands in an address. */
export function keptSecret(): string | undefined {
  const kept = readStored(KEY);
  return typeof kept === 'string' ? kept : undefined;
}

/** Two keys together: the server takes no secret shorter than 32 signs. */
async function madeSecret(): Promise<string> {
  const made = ((await randomKey()) + (await randomKey())).slice(0, 64);
  store(KEY, made);
  return made;
}

let making: Promise<string> | null = null;

/** The secret, made when there is none. */
export function subscriberSecret(): Promise<string> {
  const kept = keptSecret();
  if (kept !== undefined) return Promise.resolve(kept);
  making ??= madeSecret().finally(() => (making = null));
  return making;
}

/** What was known under it is deleted: another begins anew. */
export const forgetSecret = (): void => forget(KEY);
