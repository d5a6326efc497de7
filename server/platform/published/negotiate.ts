export type Coding = 'br' | 'gzip' | 'identity';

/** Few clients send many different headers; a reader who makes them up only costs himself the parsing. */
const REMEMBERED = 1_000;
const remembered = new Map<string, readonly Coding[]>();

/** The codings a client takes, best first: by its weights, and among equals the smaller bytes first. */
function rank(header: string): readonly Coding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== '') weights.set(name, Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1) : 0);
  }
  const any = weights.get('*');
  const weightOf = (coding: string): number => weights.get(coding) ?? any ?? 0;
  const ranked = (['br', 'gzip'] as const).filter((coding) => weightOf(coding) > 0);
  ranked.sort((a, b) => weightOf(b) - weightOf(a));
  const plain = weights.get('identity') ?? 0;
  const codings: readonly Coding[] = ranked.filter((coding) => weightOf(coding) >= plain);
  // Without any coding left the plain body is still better than none.
  return [...codings, 'identity'];
}

/** @param header - value of Accept-Encoding */
export function acceptedCodings(header: string | undefined): readonly Coding[] {
  if (header === undefined || header === '') return ['identity'];
  const known = remembered.get(header);
  if (known) return known;
  const codings = rank(header);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, codings);
  return codings;
}

/** Marks the coding in a strong ETag: other bytes, other tag. */
const MARK: Record<Coding, string> = { br: '-br', gzip: '-gz', identity: '' };

export const entityTag = (etag: string, coding: Coding): string => `"${etag}${MARK[coding]}"`;

/**
 * Whether If-None-Match names this content, in whatever coding the client has it.
 *
 * @source RFC 9110, 13.1.2: a list or `*`, compared weakly
 */
export function matchesEtag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  for (const match of header.matchAll(/(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g)) {
    const tag = match[1] ?? '';
    if (tag === etag || tag === `${etag}-br` || tag === `${etag}-gz`) return true;
  }
  return false;
}
