import type { LineageDesk, LineageDeskQuery, LineageMark, LineageTask } from '../../../contract/lineage';
import type { DirectoryContent } from '../../../contract/directory';
import type { PolicyContent } from '../../../contract/policy';
import type { ContentKind, NamedRef } from '../../../contract/primitives';
import { clauseText, splitClauses } from '../../../domain/clause';
import type { Store } from '../../platform/db/store';

type Read = Store['read'];
type Clauses = ReturnType<typeof splitClauses>;

const refOf = (page: string) => {
  const at = page.indexOf('/');
  return { kind: page.slice(0, at) as ContentKind, id: page.slice(at + 1) };
};

/** Open marks of pages that are published, or of the one that is asked for. */
const openMarks = (db: Read, { kind, id }: LineageDeskQuery) =>
  db
    .selectFrom('lineage_marks')
    .innerJoin('published', 'published.id', 'lineage_marks.page')
    .innerJoin('rendered as own', 'own.id', 'lineage_marks.page')
    .innerJoin('rendered as cited', 'cited.id', 'lineage_marks.policy')
    .innerJoin('documents', 'documents.id', 'lineage_marks.document_id')
    .where('resolved_at', 'is', null)
    .$if(kind !== undefined && id !== undefined, (query) =>
      query.where('lineage_marks.page', '=', `${kind ?? ''}/${id ?? ''}`),
    );

/** Pages that wait, the longest waiting first. */
const waitingPages = (db: Read, query: LineageDeskQuery) =>
  openMarks(db, query)
    .select('lineage_marks.page')
    .groupBy('lineage_marks.page')
    .orderBy((of) => of.fn.min('marked_at'))
    .orderBy('lineage_marks.page')
    .limit(query.limit ?? 20)
    .offset(query.from ?? 0)
    .execute();

const countPages = (db: Read, query: LineageDeskQuery) =>
  openMarks(db, query)
    .select((of) => of.fn.count<number | string>('lineage_marks.page').distinct().as('pages'))
    .executeTakeFirstOrThrow();

/** The marks of these pages, page after page as they are named. */
async function marksOf(db: Read, pages: readonly string[]) {
  if (pages.length === 0) return [];
  const rows = await openMarks(db, {})
    .selectAll('lineage_marks')
    .select(['own.title as page_title', 'cited.title as policy_title'])
    .select(['published.department', 'documents.kind as document_kind', 'documents.public_id as document_public_id'])
    .where('lineage_marks.page', 'in', pages)
    .orderBy('marked_at')
    .orderBy('lineage_marks.id')
    .execute();
  return rows.sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page));
}

type Row = Awaited<ReturnType<typeof marksOf>>[number];

/** The text of a clause in an edition of a policy; each edition is read once. */
function clauseReader(db: Read): (policy: string, edition: number, anchor: string) => Promise<string> {
  const known = new Map<string, Promise<Clauses>>();
  const read = async (policy: string, edition: number): Promise<Clauses> => {
    const row = await db
      .selectFrom('editions')
      .innerJoin('documents', 'documents.id', 'editions.document_id')
      .select('editions.content')
      .where('documents.kind', '=', 'policies')
      .where('documents.public_id', '=', refOf(policy).id)
      .where('editions.number', '=', edition)
      .executeTakeFirstOrThrow();
    return splitClauses((JSON.parse(row.content) as PolicyContent).body);
  };
  return async (policy, edition, anchor) => {
    const key = `${policy} ${String(edition)}`;
    const clauses = known.get(key) ?? read(policy, edition);
    known.set(key, clauses);
    return anchor === '' ? '' : clauseText(await clauses, anchor);
  };
}

async function markOf(row: Row, read: ReturnType<typeof clauseReader>): Promise<LineageMark> {
  const { id, policy, policy_title, anchor, label, cause, marked_at, edition_before, edition_after } = row;
  return {
    id,
    policy: { ...refOf(policy), title: policy_title },
    anchor,
    label,
    cause,
    markedAt: marked_at,
    before: await read(policy, edition_before, anchor),
    after: await read(policy, edition_after, anchor),
  };
}

async function titlesOf(db: Read, pages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (pages.length === 0) return new Map();
  const rows = await db.selectFrom('rendered').select(['id', 'title']).where('id', 'in', pages).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Pages that have to be looked at, with what changed and both texts. */
export async function lineageDesk(
  db: Read,
  { departments }: DirectoryContent,
  query: LineageDeskQuery,
): Promise<LineageDesk> {
  const pages = await waitingPages(db, query);
  const rows = await marksOf(
    db,
    pages.map(({ page }) => page),
  );
  const read = clauseReader(db);
  const documentOf = (row: Row): string => `${row.document_kind}/${row.document_public_id}`;
  const titles = await titlesOf(db, [...new Set(rows.map(documentOf))]);
  const named = (id: string | null): NamedRef | null => {
    const found = departments.find((each) => each.id === id);
    return found ? { id: found.id, name: found.name } : null;
  };
  const tasks = new Map<string, LineageTask>();
  for (const row of rows) {
    const task = tasks.get(row.page) ?? {
      page: { ...refOf(row.page), title: row.page_title },
      document: { ...refOf(documentOf(row)), title: titles.get(documentOf(row)) ?? row.page_title },
      department: named(row.department),
      marks: [],
    };
    task.marks.push(await markOf(row, read));
    tasks.set(row.page, task);
  }
  return { tasks: [...tasks.values()], total: Number((await countPages(db, query)).pages) };
}
