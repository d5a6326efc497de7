import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { PolicyContent } from '../../../contract/policy';
import { civilDateOf, isCivilDate } from '../../../domain/calendar';
import { withLineFeeds } from '../../../domain/clause';
import { normaliseDocumentNumber } from '../../../domain/document-number';
import type { FoundRecord } from './item';

/** Other names under which collections keep a field. */
const ALIASES: Readonly<Record<string, string>> = {
  id: 'sourceId',
  docType: 'documentType',
  issuer: 'issuingOrgan',
  date: 'datedOn',
  docNumber: 'documentNumber',
  text: 'body',
};
const FIELDS: ReadonlySet<string> = new Set(Object.keys(PolicyContent.properties));
const DATES = ['datedOn', 'publishedOn', 'effectiveOn', 'expiresOn', 'repealedOn', 'amendedOn'] as const;
/** PostgreSQL refuses the null character, and UTF-8 has no halves of characters. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;
const check = TypeCompiler.Compile(PolicyContent);

export type ReadPolicy =
  | {
      readonly ok: true;
      readonly content: PolicyContent;
      /** Names of fields with no place here. */ readonly unused: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * A date as offices write it, as a civil date; undefined for text that is none.
 *
 * @example readDate('2020年4月30日') // '2020-04-30'
 */
export function readDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    return Number.isNaN(Date.parse(text)) ? undefined : civilDateOf(text);
  }
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** Fields under their own names, numbers as text, empty ones left out. */
function plainFields(fields: Readonly<Record<string, unknown>>): { known: Record<string, unknown>; unused: string[] } {
  const known: Record<string, unknown> = {};
  const unused: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const field = FIELDS.has(name) ? name : (ALIASES[name] ?? name);
    // A record's own name for a field comes before another name for it.
    if (!FIELDS.has(field)) unused.push(name);
    else if (value !== null && value !== undefined && value !== '' && (field === name || !(field in fields))) {
      known[field] = typeof value === 'number' ? String(value) : value;
    }
  }
  return { known, unused };
}

function faultOf(known: Readonly<Record<string, unknown>>): string | undefined {
  for (const [field, name] of [
    ['title', '标题 title'],
    ['body', '正文 body'],
  ] as const) {
    const value = known[field];
    if (typeof value !== 'string' || value.trim() === '') return `缺少${name}`;
  }
  for (const [field, value] of Object.entries(known)) {
    if (typeof value === 'string' && UNSTORABLE.test(value)) {
      return `${field} 里有无法保存的字符（空字符或半个字符）`;
    }
  }
  return undefined;
}

/** The content of a policy document from a record, or the reason why it is none. */
export function readPolicy({ fields, fallbackId }: FoundRecord): ReadPolicy {
  const { known, unused } = plainFields(fields);
  known['sourceId'] ??= fallbackId;
  if (typeof known['sourceId'] !== 'string') return { ok: false, reason: '缺少编号 id（sourceId）' };
  const fault = faultOf(known);
  if (fault !== undefined) return { ok: false, reason: fault };
  for (const field of DATES) {
    const value = known[field];
    if (value === undefined) continue;
    const date = typeof value === 'string' ? readDate(value.trim()) : undefined;
    if (date === undefined) return { ok: false, reason: `日期 ${field} 无法识别：${JSON.stringify(value)}` };
    known[field] = date;
  }
  if (typeof known['documentNumber'] === 'string')
    known['documentNumber'] = normaliseDocumentNumber(known['documentNumber']);
  known['title'] = String(known['title']).trim();
  known['body'] = withLineFeeds(String(known['body']));
  const content = Value.Default(PolicyContent, known);
  if (check.Check(content)) return { ok: true, content, unused };
  const error = check.Errors(content).First();
  const field = (error?.path ?? '').slice(1).replaceAll('/', '.');
  return { ok: false, reason: `${field} 不合要求：${error?.message ?? '格式不对'}` };
}
