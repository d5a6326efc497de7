import type { FoiCaseView, FoiReceipt } from '../../../contract/foi';
import { readStored, store } from '../../platform/storage';

/** A request whose number and code are on this device. They never stand in an address. */
export interface KeptCase {
  readonly number: string;
  readonly code: string;
  /** The first words of what was asked for. */
  readonly about: string;
  readonly receipt?: FoiReceipt | undefined;
  /** As it stood when it was last looked up. */
  readonly view?: FoiCaseView | undefined;
  readonly fetchedAt?: string | undefined;
  /** How much of it this device has shown: up to which instant of its history, and how many letters. */
  readonly seen?: { readonly at: string; readonly letters: number } | undefined;
}

const KEY = 'foi-cases';
/** Looked up here, and not to be kept on the device: until the app is closed. */
const forThisVisit = new Map<string, KeptCase>();

const listeners = new Set<() => void>();

/** Calls when what the device knows of its requests has changed. @returns stops it */
export function onKeptCases(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keep(cases: readonly KeptCase[]): boolean {
  const kept = store(KEY, cases);
  for (const listener of listeners) listener();
  return kept;
}

const isCase = (value: unknown): value is KeptCase =>
  typeof value === 'object' && value !== null && 'number' in value && 'code' in value;

/** The requests on this device, newest first. */
export function keptCases(): readonly KeptCase[] {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.filter(isCase) : [];
}

/** A request by its number, with its code; undefined when neither the device nor this visit knows it. */
export const knownCase = (number: string): KeptCase | undefined =>
  keptCases().find((each) => each.number === number) ?? forThisVisit.get(number);

/** Keeps a request on the device, or what is newly known of it. @returns false when the device refused */
export function keepCase(next: KeptCase): boolean {
  const kept = keptCases();
  const known = kept.some(({ number }) => number === next.number);
  return keep(
    known ? kept.map((each) => (each.number === next.number ? { ...each, ...next } : each)) : [next, ...kept],
  );
}

/** Remembers a request until the app is closed, and not on the device. */
export const holdCase = (next: KeptCase): void => {
  forThisVisit.set(next.number, next);
};

/** Notes how a request stands, where it is known. */
export function noteView(number: string, view: FoiCaseView, fetchedAt: string): void {
  const onDevice = keptCases().find((each) => each.number === number);
  if (onDevice) keepCase({ ...onDevice, view, fetchedAt });
  else {
    const held = forThisVisit.get(number);
    if (held) holdCase({ ...held, view, fetchedAt });
  }
}

/** Notes how much of a request on this device has been shown. */
export function markSeen(number: string, seen: NonNullable<KeptCase['seen']>): void {
  const known = keptCases().find((each) => each.number === number);
  if (!known || (known.seen?.at === seen.at && known.seen.letters === seen.letters)) return;
  keepCase({ ...known, seen });
}

/** Takes a request off this device. The request itself stays with the office. */
export function dropCase(number: string): void {
  forThisVisit.delete(number);
  keep(keptCases().filter((each) => each.number !== number));
}

const ABOUT_LENGTH = 40;

/** What a request is about, short enough for a list. */
export function aboutOf({ title, description, documentNumber }: FoiCaseView['information']): string {
  const text = (title ?? '') || description || (documentNumber ?? '');
  const marks = Array.from(text.replace(/\s+/g, ' '));
  return marks.length > ABOUT_LENGTH ? `${marks.slice(0, ABOUT_LENGTH).join('')}…` : marks.join('');
}
