import type { ContentKind } from '../../../contract/primitives';
import { QUERY_CHARACTERS } from '../../../contract/search';
import { civilDateOf } from '../../../domain/calendar';
import { normaliseDocumentNumber } from '../../../domain/document-number';
import { ok, type Result } from '../../../domain/result';
import { mayBeOffered } from '../../../domain/search';
import type { SearchDeps } from './deps';
import { relatedPage, shownRows, textOf, type PageRow, type RelatedPage } from './related-pages';
import type { SearchRefusal } from './search-index';

export interface RelatedRequest {
  /** What somebody is writing; what is longer than a search takes is cut. */
  readonly text: string;
  readonly kind?: ContentKind | undefined;
  readonly limit: number;
}

/**
 * Pages that may be offered to somebody who is writing, best first; nothing rather than something unrelated. It is no
 * search that somebody made, so nothing of it is counted or kept.
 */
export type FindRelated = (request: RelatedRequest) => Promise<Result<readonly RelatedPage[], SearchRefusal>>;

/** A few more are looked at than shown, because some are not to be offered. */
const LOOKED_AT = 10;
/** A document number in a sentence: 请公开临政办发〔2024〕12号文件. Where it begins, nothing tells. */
const NUMBER = /(\p{Script=Han}{2,30})([〔[（(【](?:19|20)\d{2}[〕\]）)】]\s*第?\d{1,5}\s*号)/u;
const CODE_CHARACTERS = { least: 2, most: 8 } as const;

/** A question for every number that may be meant. */
function numbersMeant(written: string): string | undefined {
  const [, before = '', rest = ''] = NUMBER.exec(written) ?? [];
  if (rest === '') return undefined;
  const lengths = Array.from({ length: CODE_CHARACTERS.most - 1 }, (_, at) => CODE_CHARACTERS.least + at);
  return lengths
    .filter((length) => length <= before.length)
    .map((length) => before.slice(-length) + rest.replace(/\s/g, ''))
    .join(' ');
}

/** Whether it is the very document whose number was written. */
function isNamed(row: PageRow | undefined, written: string): boolean {
  if (row?.kind !== 'policies') return false;
  const { documentNumber = '' } = JSON.parse(row.summary) as { documentNumber?: string };
  return documentNumber !== '' && normaliseDocumentNumber(written).includes(normaliseDocumentNumber(documentNumber));
}

export const createFindRelated = ({ store, clock, index, places }: SearchDeps): FindRelated => {
  const look = (q: string, kind: ContentKind | undefined, exact: boolean) =>
    index.search({ q, kind, exact, from: 0, limit: LOOKED_AT });

  return async ({ text, kind, limit }) => {
    const written = text.trim();
    if (written === '') return ok([]);
    const found = await look(Array.from(written).slice(0, QUERY_CHARACTERS).join(''), kind, false);
    if (!found.ok) return found;
    const numbers = numbersMeant(written);
    const numbered = numbers === undefined ? undefined : await look(numbers, kind, true);
    if (numbered?.ok === false) return numbered;
    const { hits } = found.value;
    const byNumber = [...(numbered?.value.hits ?? []), ...(numbered ? hits : [])];
    const keys = [...byNumber, ...hits].map(({ key }) => key);
    const rows = await shownRows(store, keys);
    const here = await places();
    const chosen = new Map(
      [
        ...byNumber.filter(({ key }) => isNamed(rows.get(key), written)),
        ...hits.filter(({ title, passage, relevance }) =>
          mayBeOffered(written, { title: textOf(title), passage: textOf(passage), relevance }, here),
        ),
      ].map((hit) => [hit.key, hit]),
    );
    const pages: RelatedPage[] = [];
    for (const [key, hit] of chosen) {
      const row = rows.get(key);
      if (row && pages.length < limit) pages.push(await relatedPage(store, hit, row, civilDateOf(clock.now())));
    }
    return ok(pages);
  };
};
