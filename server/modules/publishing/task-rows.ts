import { sql } from 'kysely';
import type { CivilDate } from '../../../domain/calendar';
import { handsFor, type ManuscriptState, type TaskPerson } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import type { ManuscriptRow } from './tables';

type Db = Store['read'];

/** What a task needs of the row of a manuscript. */
export interface TaskRow extends Pick<
  ManuscriptRow,
  'id' | 'kind' | 'title' | 'state' | 'formed_on' | 'sequence' | 'public_id'
> {
  /** Remarks that nobody has settled, and whether it is a policy that is not explained; known of the own pieces alone. */
  readonly remarks: number;
  readonly isUnexplained: boolean;
}

export interface Day {
  readonly today: CivilDate;
  /** What is released until then is soon. */
  readonly soon: string;
}

const IN_REVIEW = ['in-first-review', 'in-second-review', 'in-final-review'] as const;

const COLUMNS = [
  'manuscripts.id',
  'manuscripts.kind',
  'manuscripts.title',
  'manuscripts.state',
  'manuscripts.formed_on',
  'manuscripts.sequence',
  'manuscripts.public_id',
] as const;

/** Steps that may concern somebody with these permissions. */
function stepsFor(person: TaskPerson): ManuscriptState[] {
  const holds = (permission: Parameters<typeof handsFor>[1]): boolean => handsFor(person, permission).length > 0;
  const reviews = holds('publishing.review');
  // All steps: the secrecy review goes beside them, and who sets substitutes is told of what is late.
  const every = holds('publishing.secrecy-review') || holds('publishing.manage');
  return [
    ...(reviews || every ? (['in-first-review', 'in-second-review'] as const) : []),
    ...(every || holds('publishing.sign-off') ? (['in-final-review'] as const) : []),
  ];
}

/** What waits for a review, of an emergency publication too; nobody reviews what he wrote in. */
const inReview = (db: Db, self: string, steps: readonly ManuscriptState[]) =>
  db
    .selectFrom('manuscripts')
    .select(COLUMNS)
    .where((row) => row.or([row('state', 'in', steps), row('review_due_at', 'is not', null)]))
    .where('writers', 'not like', `%,${self},%`)
    .execute();

const forSigner = (db: Db, { today, soon }: Day) =>
  db
    .selectFrom('manuscripts')
    .select(COLUMNS)
    .where((row) =>
      row.or([
        row('state', '=', 'signed-off'),
        row.and([row('state', '=', 'scheduled'), row('release_at', '<=', soon)]),
        row.and([row('state', '=', 'kept'), row('reassess_on', '<=', today)]),
      ]),
    )
    .execute();

const OPEN_REMARKS = sql<number | string>`(SELECT COUNT(*) FROM manuscript_remarks
  WHERE manuscript_remarks.manuscript_id = manuscripts.id AND resolved_at IS NULL)`;

const UNEXPLAINED = sql<boolean>`(manuscripts.kind = 'policies' AND manuscripts.state = 'published'
  AND manuscripts.no_explainer_reason = '' AND NOT EXISTS (
    SELECT 1 FROM links JOIN published ON published.id = links.from_page
    WHERE links.to_page = 'policies/' || manuscripts.public_id
      AND published.kind = 'explainers' AND published.state = 'shown'))`;

/** What somebody wrote in himself, or whoever he stands in for. */
const forWriter = (db: Db, { id, standsInFor }: TaskPerson, { soon }: Day) =>
  db
    .selectFrom('manuscripts')
    .select(COLUMNS)
    .select([OPEN_REMARKS.as('remarks'), sql<number>`CASE WHEN ${UNEXPLAINED} THEN 1 ELSE 0 END`.as('unexplained')])
    .where((row) =>
      row.or([id, ...standsInFor.map((each) => each.id)].map((by) => row('writers', 'like', `%,${by},%`))),
    )
    .where((row) =>
      row.or([
        row('state', 'in', ['draft', ...IN_REVIEW]),
        row.and([row('state', '=', 'scheduled'), row('release_at', '<=', soon)]),
        row('review_due_at', 'is not', null),
        row('id', 'in', (part) =>
          part.selectFrom('manuscript_remarks').select('manuscript_id').where('resolved_at', 'is', null),
        ),
        row.and([row('kind', '=', 'policies'), row('state', '=', 'published'), UNEXPLAINED]),
      ]),
    )
    .where('state', '<>', 'discarded')
    .execute();

/** Rows that can be a task of this person, all of them. */
export async function taskRows(db: Db, person: TaskPerson, day: Day): Promise<TaskRow[]> {
  const found = new Map<string, TaskRow>();
  const steps = stepsFor(person);
  const others = [
    ...(steps.length > 0 ? await inReview(db, person.id, steps) : []),
    ...(handsFor(person, 'publishing.sign-off').length > 0 ? await forSigner(db, day) : []),
  ];
  for (const row of others) found.set(row.id, { ...row, remarks: 0, isUnexplained: false });
  for (const { remarks, unexplained, ...row } of await forWriter(db, person, day))
    found.set(row.id, { ...row, remarks: Number(remarks), isUnexplained: unexplained === 1 });
  return [...found.values()];
}
