import type { PowerContent } from '../../../contract/power';
import type { PolicyView } from '../../../contract/policy';
import { findClause } from '../../../domain/clause';
import { lawsByName, type LawText, type PowerItem } from '../../../domain/power';
import { powerKey, type KnownPower } from '../../../domain/power/import';
import type { Store } from '../../platform/db/store';

/** Every item as it was last published, those taken off the list too, in the order of their codes. */
export async function readPowers(db: Store['read']): Promise<PowerContent[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('editions', 'editions.document_id', 'documents.id')
    .where('documents.kind', '=', 'powers')
    .where((row) =>
      row(
        'editions.number',
        '=',
        row
          .selectFrom('editions as newer')
          .whereRef('newer.document_id', '=', 'documents.id')
          .select(({ fn }) => fn.max('newer.number').as('last')),
      ),
    )
    .orderBy('documents.source_id')
    .select('editions.content')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as PowerContent);
}

/** An item as a list writes it, without what only its publication has. */
export function itemOf({ sourceId: _sourceId, withdrawn: _withdrawn, ...item }: PowerContent): PowerItem {
  return item;
}

/** By `powerKey`, for the comparison with a list. */
export const knownPowers = (contents: readonly PowerContent[]): ReadonlyMap<string, KnownPower> =>
  new Map(
    contents.map((content) => [
      powerKey(content.code),
      { item: itemOf(content), isWithdrawn: content.withdrawn !== undefined },
    ]),
  );

/** Published laws that the bases of a list may name: their texts are read only for the names that it has. */
export async function lawsNamed(db: Store['read'], names: ReadonlySet<string>): Promise<ReadonlyMap<string, LawText>> {
  const titles = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.kind', '=', 'policies')
    .where('published.state', '=', 'shown')
    .orderBy('published.sort_key')
    .orderBy('published.public_id')
    .select(['published.public_id', 'rendered.title'])
    .execute();
  const plain = lawsByName(titles.map(({ public_id, title }) => ({ id: public_id, title, hasClause: () => false })));
  const texts: LawText[] = [];
  for (const [name, { id, title }] of plain) {
    if (!names.has(name)) continue;
    const row = await db
      .selectFrom('rendered')
      .where('id', '=', `policies/${id}`)
      .select('body')
      .executeTakeFirstOrThrow();
    const { clauses } = JSON.parse(row.body.toString()) as PolicyView;
    texts.push({ id, title, hasClause: (anchor) => findClause(clauses, anchor) !== undefined });
  }
  return lawsByName(texts);
}
