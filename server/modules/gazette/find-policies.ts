import type { PolicySummary } from '../../../contract/policy';
import type { Store } from '../../platform/db/store';

/** A published policy document that an article may print. */
export interface PrintablePolicy {
  readonly id: string;
  readonly edition: number;
}

const ROWS_AT_ONCE = 1_000;

/** A document number as it is compared: brackets of every shape are one, and spaces do not count. */
export const numberKey = (documentNumber: string): string =>
  documentNumber
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[(【〔]/g, '〔')
    .replace(/[\])】〕]/g, '〕');

/**
 * Which published policy documents have these numbers. A number that several documents have names none of them.
 *
 * @returns by `numberKey`
 */
export async function policiesByNumber(
  db: Store['read'],
  documentNumbers: readonly string[],
): Promise<ReadonlyMap<string, PrintablePolicy>> {
  const wanted = new Set(documentNumbers.map(numberKey));
  wanted.delete('');
  const found = new Map<string, PrintablePolicy | null>();
  let last = '';
  while (wanted.size > 0) {
    const rows = await db
      .selectFrom('published')
      .innerJoin('rendered', 'rendered.id', 'published.id')
      .where('published.kind', '=', 'policies')
      .where('published.state', '=', 'shown')
      .where('published.id', '>', last)
      .orderBy('published.id')
      .limit(ROWS_AT_ONCE)
      .select(['published.id', 'published.public_id', 'published.edition', 'rendered.summary'])
      .execute();
    for (const { public_id: id, edition, summary } of rows) {
      const { documentNumber = '' } = JSON.parse(summary) as PolicySummary;
      const key = numberKey(documentNumber);
      if (wanted.has(key)) found.set(key, found.has(key) ? null : { id, edition });
    }
    if (rows.length < ROWS_AT_ONCE) break;
    last = rows.at(-1)?.id ?? '';
  }
  return new Map([...found].flatMap(([key, policy]) => (policy === null ? [] : [[key, policy] as const])));
}
