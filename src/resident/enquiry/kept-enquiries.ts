import type { EnquiryStandingView } from '../../../contract/enquiry';
import { readStored, store } from '../../platform/storage';
import type { Subject } from './words';

/** A question that this device sent, and the key by which it asks what became of it. */
export interface KeptEnquiry {
  readonly id: string;
  readonly key: string;
  readonly receivedAt: string;
  readonly kind: Subject['kind'];
  /** The question as it was asked, or how it began. */
  readonly text: string;
  /** What was known of it last, for when there is no network. */
  readonly view?: EnquiryStandingView | undefined;
  /** When it ended, as this device has shown it: a later end is news. */
  readonly seenEndedAt?: string | undefined;
}

const KEY = 'enquiries-sent';
/** Older ones are forgotten; as many as are asked about at once. */
const MOST = 50;
const TEXT_CHARACTERS = 300;

const isKept = (value: unknown): value is KeptEnquiry =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'key', 'receivedAt', 'kind', 'text'].every((name) => name in value);

/** The questions that this device sent, newest first. */
export function keptEnquiries(): readonly KeptEnquiry[] {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

/** @returns false where the device refused: then it is known until the app is closed */
export function keepEnquiry(enquiry: KeptEnquiry): boolean {
  const characters = Array.from(enquiry.text);
  const text = characters.length > TEXT_CHARACTERS ? `${characters.slice(0, TEXT_CHARACTERS).join('')}…` : enquiry.text;
  return store(KEY, [{ ...enquiry, text }, ...keptEnquiries().filter(({ id }) => id !== enquiry.id)].slice(0, MOST));
}

/** Takes a question off this device. The question itself stays with the office. */
export const dropEnquiry = (id: string): void =>
  void store(
    KEY,
    keptEnquiries().filter((each) => each.id !== id),
  );

/** Notes how the questions stand, in the order of the keys that were asked about. */
export function noteStandings(keys: readonly string[], views: readonly (EnquiryStandingView | null)[]): void {
  const by = new Map(keys.map((key, at) => [key, views[at] ?? null]));
  store(
    KEY,
    keptEnquiries().map((each) => {
      const view = by.get(each.key);
      return view ? { ...each, view } : each;
    }),
  );
}

/** Whether it has ended since this device last showed it. */
export const isNews = ({ view, seenEndedAt }: KeptEnquiry): boolean => {
  const endedAt = view?.ended?.at;
  return endedAt !== undefined && endedAt !== seenEndedAt;
};

/** Notes that the device has shown how each of them ended. */
export const markSeen = (): void =>
  void store(
    KEY,
    keptEnquiries().map((each) => ({ ...each, seenEndedAt: each.view?.ended?.at })),
  );
