import type { ContentKind } from '../../../contract/primitives';
import { KIND_NAMES } from '../../../domain/content-kind';
import type { Task, TaskPerson } from '../../../domain/publishing';
import { may } from '../../../domain/staff';
import type { Store } from '../../platform/db/store';

function addressOf(page: string): string {
  const at = page.indexOf('/');
  return `/staff/lineage/list?${new URLSearchParams({ kind: page.slice(0, at), id: page.slice(at + 1) }).toString()}`;
}

const GROUP = '依据变化，待核对';

/** Pages of the own department that cite something which has changed: who writes corrects, who reviews may let it stand. */
export async function tasksOf(db: Store['read'], { roles, department }: TaskPerson): Promise<Task[]> {
  const reviews = may(roles, 'publishing.review');
  if (!reviews && !may(roles, 'publishing.write')) return [];
  const rows = await db
    .selectFrom('lineage_marks')
    .innerJoin('published', 'published.id', 'lineage_marks.page')
    .innerJoin('rendered', 'rendered.id', 'lineage_marks.page')
    .select(['lineage_marks.page', 'published.kind', 'rendered.title'])
    .select(({ fn }) => fn.min('lineage_marks.marked_at').as('since'))
    .where('lineage_marks.resolved_at', 'is', null)
    .where('published.department', '=', department)
    .groupBy(['lineage_marks.page', 'published.kind', 'rendered.title'])
    .orderBy('since')
    .execute();
  return rows.map(({ page, kind, title, since }) => ({
    id: `lineage/${page}`,
    kind: 'lineage',
    group: GROUP,
    title,
    kindName: KIND_NAMES[kind as ContentKind],
    step: reviews ? '引用的文件有变化：核对后更正，或者写明为什么不用改' : '引用的文件有变化：核对后更正',
    address: addressOf(page),
    dueOn: null,
    dueAt: null,
    phase: 'open',
    inPlaceOf: null,
    since,
  }));
}
