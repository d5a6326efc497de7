import type { ContentKind } from '../../../contract/primitives';
import { documentOf } from './documents/document-of';
import type { EngineHit, Piece, SearchClause } from './engine/engine';
import type { Store } from '../../platform/db/store';

/** A published page that speaks of what somebody writes. */
export interface RelatedPage {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
  /** What of it answers best, and the clause that this stands in. */
  readonly passage: string;
  readonly anchor?: string | undefined;
  /** Of an answer of a Q&A issue; the clause is left out once its document is published no more. */
  readonly answer?: { readonly text: string; readonly clause?: SearchClause | undefined } | undefined;
}

/** A page as the store has it. */
export interface PageRow {
  readonly id: string;
  readonly kind: string;
  readonly public_id: string;
  readonly title: string;
  readonly summary: string;
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Those of the pages that are shown at this moment, by key: the index follows the store, and is never believed about that. */
export async function shownRows(store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, PageRow>> {
  if (keys.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.state', '=', 'shown')
    .where('published.id', 'in', keys)
    .select(['published.id', 'published.kind', 'published.public_id', 'rendered.title', 'rendered.summary'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** @param today - civil date */
export async function relatedPage(store: Store, hit: EngineHit, row: PageRow, today: string): Promise<RelatedPage> {
  const { id: key, kind, public_id: id, title } = row;
  const page = { kind: kind as ContentKind, id, title, passage: textOf(hit.passage), anchor: hit.anchor };
  if (kind !== 'qa-items') return page;
  const { body } = await store.read
    .selectFrom('rendered')
    .select('body')
    .where('id', '=', key)
    .executeTakeFirstOrThrow();
  const { answer } = documentOf({ kind, publicId: id, title, view: JSON.parse(body.toString()) }, today);
  if (!answer) return page;
  const policy = answer.clause && `policies/${answer.clause.policyId}`;
  const isThere = policy !== undefined && (await shownRows(store, [policy])).has(policy);
  return { ...page, answer: { text: answer.text, clause: isThere ? answer.clause : undefined } };
}
