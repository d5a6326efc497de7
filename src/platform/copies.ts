import { now } from './clock';
import { forget, readStored, store } from './storage';

/** Opened items that can be read again offline. Newest last. */
const INDEX_KEY = 'copies';
const LIMIT = 40;
/** A single key may hold 1 MB in WeChat; a longer document is not kept. */
const LONGEST_CHARACTERS = 300_000;

interface Copy {
  readonly savedAt: string;
  readonly data: unknown;
}

const keyOf = (path: string): string => `copy:${path}`;

const PLAIN_ADDRESS = /^\/api\/(home|annual-reports|[a-z-]+\/[a-z0-9-]+)$/;
/** The figures of a year, and the report of a department: what they are asked by stands in the query. */
const WITH_QUERY = /^\/api\/(foi\/statistics\?year=\d{4}|annual-reports\/\d{4}\?scope=[a-z0-9-]+)$/;

/** Only what a reader opened: details, the home page, reports and figures, not every filter of a list. */
const worthKeeping = (path: string): boolean => PLAIN_ADDRESS.test(path) || WITH_QUERY.test(path);

/** Keeps a copy on the device; the oldest makes room. */
export function keepCopy(path: string, data: unknown): void {
  if (!worthKeeping(path) || JSON.stringify(data).length > LONGEST_CHARACTERS) return;
  const kept = (readStored(INDEX_KEY) as string[] | undefined) ?? [];
  const next = [...kept.filter((known) => known !== path), path];
  for (const old of next.splice(0, Math.max(0, next.length - LIMIT))) forget(keyOf(old));
  const copy: Copy = { savedAt: now().toISOString(), data };
  if (store(keyOf(path), copy)) store(INDEX_KEY, next);
}

/** The copy kept when the item was last opened, with the instant it was fetched. */
export const keptCopy = (path: string): Copy | undefined => readStored(keyOf(path)) as Copy | undefined;

/** Forgets the copy of what is no longer public. */
export function dropCopy(path: string): void {
  const kept = (readStored(INDEX_KEY) as string[] | undefined) ?? [];
  forget(keyOf(path));
  store(
    INDEX_KEY,
    kept.filter((known) => known !== path),
  );
}
