import { tidyDisclosure, type Disclosure } from './disclosure';
import { DATED_BY_RELEASE, type ManuscriptKind } from './kind';

/** What is written, as JSON. */
export type Content = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same text for equal values, whatever the order of their keys; what is undefined is not there. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${entries.join(',')}}`;
}

/** The content without what the release sets: the day of it. */
export function withoutDayOfRelease(kind: ManuscriptKind, content: Content): Content {
  if (!DATED_BY_RELEASE.includes(kind)) return content;
  const { publishedOn: _, ...rest } = content;
  return rest;
}

/**
 * The very text whose SHA-256 a stamp signs: the kind, the content and the disclosure attribute. Two that differ in anything
 * a resident would read differ in it; the day of release alone is set later, by the release.
 */
export const signedText = (kind: ManuscriptKind, content: Content, disclosure: Disclosure | null): string =>
  canonicalJson([kind, withoutDayOfRelease(kind, content), disclosure === null ? null : tidyDisclosure(disclosure)]);

const DEEPEST = 16;

/** Whether a draft is nested no deeper than any content of ours is. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((each) => isShallow(each, depth + 1));
}
