import type { ContentKind } from '../../contract/primitives';
import { now } from './clock';
import { forget, readStored, store } from './storage';

/** What a reader marked or opened, kept on the device and nowhere else. */
export interface LibraryEntry {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
  /** Instant at which it was marked or last opened. */
  readonly at: string;
}

type Shelf = 'favourites' | 'history';
const LIMIT = 200;

const isEntry = (value: unknown): value is LibraryEntry =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && 'title' in value && 'at' in value;

function entriesOn(shelf: Shelf): readonly LibraryEntry[] {
  const kept = readStored(shelf);
  return Array.isArray(kept) ? kept.filter(isEntry) : [];
}

const same = (a: Pick<LibraryEntry, 'kind' | 'id'>, b: Pick<LibraryEntry, 'kind' | 'id'>): boolean =>
  a.kind === b.kind && a.id === b.id;

/** Puts an entry on top; the oldest makes room. */
function shelve(shelf: Shelf, entry: LibraryEntry): void {
  store(shelf, [entry, ...entriesOn(shelf).filter((kept) => !same(kept, entry))].slice(0, LIMIT));
}

/** 收藏, newest first. */
export const favourites = (): readonly LibraryEntry[] => entriesOn('favourites');

/** 看过的, newest first. */
export const visits = (): readonly LibraryEntry[] => entriesOn('history');

export const isFavourite = (kind: ContentKind, id: string): boolean =>
  favourites().some((kept) => same(kept, { kind, id }));

/** Marks or unmarks. @returns whether it is marked now */
export function toggleFavourite(entry: Omit<LibraryEntry, 'at'>): boolean {
  if (isFavourite(entry.kind, entry.id)) {
    store(
      'favourites',
      favourites().filter((kept) => !same(kept, entry)),
    );
    return false;
  }
  shelve('favourites', { ...entry, at: now().toISOString() });
  return true;
}

/** Notes that something was opened. */
export const recordVisit = (entry: LibraryEntry): void => shelve('history', entry);

export const forgetVisits = (): void => forget('history');
