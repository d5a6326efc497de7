import { sql } from 'kysely';
import type { ContentKind } from '../../../contract/primitives';
import { KIND_NAMES } from '../../../domain/content-kind';
import type { Task, TaskPerson } from '../../../domain/publishing';
import { may } from '../../../domain/staff';
import type { Store } from '../../platform/db/store';
import type { OfficialArticleRow } from './tables';

type Line = OfficialArticleRow & { readonly now_edition: number | null; readonly now_state: string | null };

/** Nothing has to be done about an article that says what its page says. */
const IS_OUTDATED = sql<boolean>`(published.state IS NULL OR published.state <> 'shown'
  OR published.edition <> official_articles.edition)`;

const lines = (db: Store['read']): Promise<Line[]> =>
  db
    .selectFrom('official_articles')
    .leftJoin('published', 'published.id', 'official_articles.page')
    .selectAll('official_articles')
    .select(['published.edition as now_edition', 'published.state as now_state'])
    .where((row) =>
      row.or([
        row('official_articles.state', 'in', ['failed', 'draft']),
        row.and([row('official_articles.state', '=', 'published'), IS_OUTDATED]),
      ]),
    )
    .orderBy('official_articles.id', 'desc')
    .execute();

interface Todo {
  readonly kind: string;
  readonly group: string;
  readonly step: string;
}

/** What has to be done about an article, and by whom; undefined: nothing by this person. */
function todoOf(row: Line, { id, roles }: Pick<TaskPerson, 'id' | 'roles'>): Todo | undefined {
  const [writes, publishes] = [may(roles, 'official-account.write'), may(roles, 'official-account.publish')];
  const isWithdrawn = row.now_state !== 'shown';
  const outdated = { kind: 'official-account-outdated', group: '公众号上的旧文章' };
  if (isWithdrawn) return publishes ? { ...outdated, step: '原文已经撤下，公众号上还在：看过以后撤下文章' } : undefined;
  if (row.state === 'published' && row.now_edition !== row.edition)
    return publishes ? { ...outdated, step: '原文更正过了，公众号上还是旧的：撤下旧文章，再送新的' } : undefined;
  const mend = { kind: 'official-account-mend', group: '要重新送的公众号文章' };
  if (row.state === 'failed') return writes ? { ...mend, step: '没有送到公众号：看原因，改过再送' } : undefined;
  if (row.state === 'draft' && row.now_edition !== row.edition)
    return writes ? { ...mend, step: '原文更正过了：用新的正文再送一次草稿' } : undefined;
  if (row.state === 'draft' && publishes && row.written_by !== id)
    return { kind: 'official-account-publish', group: '待我发布的公众号文章', step: '看过草稿，发布或者撤下' };
  return undefined;
}

/** Articles that somebody has to do something about. */
export async function tasksOf(db: Store['read'], person: TaskPerson): Promise<Task[]> {
  if (!may(person.roles, 'official-account.write') && !may(person.roles, 'official-account.publish')) return [];
  return (await lines(db)).flatMap((row): Task[] => {
    const todo = todoOf(row, person);
    if (!todo) return [];
    const [kind = '', id = ''] = row.page.split('/');
    return [
      {
        ...todo,
        id: `official-account/${row.id}`,
        title: row.title,
        kindName: KIND_NAMES[kind as ContentKind],
        address: `/staff/official-account/piece?kind=${kind}&id=${encodeURIComponent(id)}`,
        dueOn: null,
        dueAt: null,
        phase: 'open',
        inPlaceOf: null,
        since: row.changed_at,
      },
    ];
  });
}
