import { useCallback, useState } from 'react';
import { pageQuery, toStaff } from '../../workbench/routes';
import type { QueueFilters } from './use-queue';
import { CHANNELS, STATES, VIEWS } from './words';

const NAMES = ['view', 'department', 'state', 'channel', 'receivedFrom', 'receivedUntil'] as const;
const WORDS = 'mingbai-desk:queue-words';

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
const isKey = <T extends object>(names: T, text: string | undefined): text is keyof T & string =>
  text !== undefined && text in names;

function readWords(): string {
  try {
    return window.sessionStorage.getItem(WORDS) ?? '';
  } catch {
    return '';
  }
}

function keepWords(words: string): void {
  try {
    window.sessionStorage.setItem(WORDS, words);
  } catch {
    // They last as long as the page.
  }
}

function fromAddress(): QueueFilters {
  const { view, department, state, channel, receivedFrom, receivedUntil } = pageQuery();
  const words = readWords();
  return {
    view: isKey(VIEWS, view) ? view : 'open',
    ...(/^[a-z0-9][a-z0-9-]{1,79}$/.test(department ?? '') && department ? { department } : {}),
    ...(isKey(STATES, state) ? { state } : {}),
    ...(isKey(CHANNELS, channel) ? { channel } : {}),
    ...(isDay(receivedFrom) ? { receivedFrom } : {}),
    ...(isDay(receivedUntil) ? { receivedUntil } : {}),
    ...(words ? { words } : {}),
  };
}

/** Without what is empty: an empty filter is none. */
const tidied = (filters: Readonly<Record<string, string | undefined>>): QueueFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => (value ?? '') !== ''));

/** The filters stand in the address, so that going back finds them; the words may be a name and stay in this tab. */
export function useFilters(): readonly [QueueFilters, (next: Readonly<Record<string, string | undefined>>) => void] {
  const [filters, setFilters] = useState(fromAddress);
  const change = useCallback((next: Readonly<Record<string, string | undefined>>) => {
    const tidy = tidied(next);
    keepWords(tidy.words ?? '');
    const inAddress = Object.fromEntries(NAMES.map((name) => [name, tidy[name]]));
    window.history.replaceState(window.history.state, '', toStaff('queue', inAddress));
    setFilters(tidy);
  }, []);
  return [filters, change];
}
