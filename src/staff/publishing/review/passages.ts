import type { ManuscriptKind } from '../../../../contract/manuscript-state';
import { inReadingOrder } from '../field-names';
import { fieldName, partName, wordsOf, type NameOf } from '../compare/readable';
import { checkPassages } from './check-passages';
import type { Passage } from './passage';

/** As residents come upon it. */
const ORDER: Readonly<Record<ManuscriptKind, readonly string[]>> = {
  'qa-issues': ['title', 'summary', 'items'],
  'qa-series': ['title', 'summary'],
  explainers: ['title', 'summary', 'blocks', 'concernCheck'],
  notices: ['title', 'summary', 'body'],
  'press-conferences': ['title', 'summary', 'startsAt', 'endsAt', 'venue', 'speakers', 'transcript'],
  policies: ['title', 'documentNumber', 'issuingOrgan', 'datedOn', 'summary', 'body'],
};

const SILENT = new Set(['sourceId', 'kind', 'width', 'height', 'durationSeconds']);
const IN_PARTS = new Set(['items', 'blocks', 'transcript']);

const isClause = (value: unknown): value is { policyId: string; anchor: string } =>
  typeof value === 'object' && value !== null && 'policyId' in value && 'anchor' in value;

function namesOf(field: string, list: readonly unknown[], nameOf: NameOf): string | null {
  if (list.length === 0) return '';
  if (list.every(isClause))
    return list.map(({ policyId, anchor }) => nameOf('clauses', `${policyId}#${anchor}`)).join('、');
  return list.every((each) => typeof each !== 'object')
    ? list.map((each) => nameOf(field, String(each))).join('、')
    : null;
}

function under(field: string, value: unknown, place: string, nameOf: NameOf): Passage[] {
  if (value === undefined || value === null || SILENT.has(field)) return [];
  const label = fieldName(field);
  if (typeof value === 'string') {
    const text = wordsOf(field, value, nameOf);
    return value.trim() === '' ? [] : [{ place, label, text, isVerbatim: text === value }];
  }
  if (typeof value === 'number') return [{ place, label, text: String(value), isVerbatim: true }];
  if (typeof value !== 'object') return [];
  if (!Array.isArray(value))
    return inReadingOrder(value).flatMap(([key, inner]) => under(key, inner, `${place}.${key}`, nameOf));
  const names = namesOf(field, value, nameOf);
  if (names !== null) return names === '' ? [] : [{ place, label, text: names, isVerbatim: false }];
  return value.flatMap((each: unknown, index) => {
    const inner = under(field, each, `${place}.${String(index)}`, nameOf);
    const [first, ...rest] = inner;
    return IN_PARTS.has(field) && first ? [{ ...first, heading: partName(field, index, each) }, ...rest] : inner;
  });
}

/** All that is read of a piece, in the order in which residents read it; how it is filed comes last. */
export function passagesOf(
  kind: ManuscriptKind,
  content: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): Passage[] {
  const first = ORDER[kind];
  const rest = inReadingOrder(content)
    .map(([field]) => field)
    .filter((field) => !first.includes(field));
  return [...first, ...rest].flatMap((field) =>
    field === 'concernCheck'
      ? checkPassages(content, (clauses, place) => under('clauses', clauses, place, nameOf))
      : under(field, content[field], field, nameOf),
  );
}
