import type { PolicySummary } from '../../../../contract/policy';
import { changesSince, type Change, type PageMark, type PageNow } from '../../../../domain/push';
import type { Store } from '../../../platform/db/store';
import '../../../platform/publishing/lineage-marks';
import { frozenOf } from '../frozen';
import type { PushRow } from '../tables';
import { candidates, type About, type Candidate } from './candidates';
import { correctsOf } from './corrects';
import { decisionsOf, type Decisions } from './decisions';
import { receivedOf } from './received';

type Db = Store['read'];

/** A page that was pushed, with what changed since and is not decided. */
export interface ChangedPiece {
  readonly about: { readonly kind: string; readonly id: string };
  readonly title: string | null;
  /** Newest first. */
  readonly pushes: readonly PushRow[];
  readonly changes: readonly Change[];
  /** Keys of all changes, also of those that are settled. */
  readonly known: readonly string[];
  readonly since: string;
  readonly isCorrected: boolean;
  /** How many people are still to be told. */
  readonly received: number;
  /** Begun and not sent yet. */
  readonly correction: PushRow | null;
  /** Corrections that were stopped half-way and say what still holds: who got one of them is not told again. */
  readonly stopped: readonly PushRow[];
}

interface Mark extends PageMark {
  readonly pages: readonly string[];
  readonly at: string;
}

/** Citations found out of date, by the page that cites and the page of its document; what a reviewer let stand is none. */
async function marksIn(db: Db, documents: readonly string[]): Promise<Mark[]> {
  if (documents.length === 0) return [];
  const rows = await db
    .selectFrom('lineage_marks')
    .innerJoin('documents', 'documents.id', 'lineage_marks.document_id')
    .leftJoin('rendered', 'rendered.id', 'lineage_marks.policy')
    .selectAll('lineage_marks')
    .select(['documents.kind', 'documents.public_id', 'rendered.title'])
    .where('lineage_marks.document_id', 'in', documents)
    .where((of) => of.or([of('resolution', 'is', null), of('resolution', '<>', 'still-right')]))
    .orderBy('marked_at')
    .orderBy('lineage_marks.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    edition: row.page_edition,
    kind: row.cause,
    source: { kind: 'policies', id: row.policy.slice('policies/'.length), title: row.title ?? '' },
    label: row.label,
    pages: [row.page, `${row.kind}/${row.public_id}`],
    at: row.marked_at,
  }));
}

const pageOf = ({ about_kind, about_id }: PushRow): string => `${about_kind}/${about_id}`;

const pageNow = (row: Candidate, marks: readonly Mark[]): PageNow => ({
  edition: row.now_edition ?? 0,
  isShown: row.page_state === 'shown',
  standing:
    row.about_kind === 'policies' && row.page_summary !== null
      ? (JSON.parse(row.page_summary) as PolicySummary).validity
      : null,
  source: { kind: row.about_kind, id: row.about_id, title: row.page_title ?? frozenOf(row).pageTitle },
  marks: marks.filter(({ pages }) => pages.includes(pageOf(row))),
});

interface Open {
  readonly row: Candidate;
  readonly changes: readonly Change[];
  readonly known: readonly string[];
}

type Piece = Omit<ChangedPiece, 'received'>;

/** A correction that was stopped and is out of date itself is one of those that are corrected: its people are told anew. */
function pieceOf(open: readonly Open[], marks: readonly Mark[], decisions: Decisions): Piece[] {
  const [newest] = open;
  if (!newest) return [];
  const { row } = newest;
  const pushes = open.map((each) => each.row);
  const changes = [...new Map(open.flatMap((each) => each.changes).map((each) => [each.key, each])).values()];
  const own = marks.filter(({ id }) => changes.some(({ key }) => key === `mark/${id}`));
  const written = Math.max(...own.map(({ edition }) => edition), 0);
  const numbers = pushes.map(({ number }) => number);
  return [
    {
      about: { kind: row.about_kind, id: row.about_id },
      title: row.page_state === 'shown' ? row.page_title : null,
      pushes,
      changes,
      known: [...new Set(open.flatMap((each) => each.known))],
      since: own[0]?.at ?? row.changed_at,
      isCorrected: own.length > 0 && (row.now_edition ?? 0) > written,
      correction: decisions.underWay(pushes),
      stopped: decisions.stopped(pushes).filter(({ number }) => !numbers.includes(number)),
    },
  ];
}

/** Of a push that is a correction itself: what was known when it was made, which it told of or which was settled. */
function knownTo(row: PushRow): readonly string[] {
  const corrects = correctsOf(row);
  return corrects?.known ?? corrects?.changes.map(({ key }) => key) ?? [];
}

/**
 * Pages that went out in pushes and have changed since, or rest on something that has, as far as nothing was sent or decided
 * about it.
 */
export async function changedPieces(db: Db, about?: About): Promise<ChangedPiece[]> {
  const rows = await candidates(db, about);
  if (rows.length === 0) return [];
  const documents = new Set(rows.flatMap(({ document_id }) => document_id ?? []));
  const marks = await marksIn(db, [...documents]);
  const decisions = await decisionsOf(
    db,
    rows.map(({ number }) => number),
  );
  const byPage = new Map<string, Open[]>();
  for (const row of rows) {
    const { edition, standing } = frozenOf(row);
    const covered = new Set([...decisions.covered(row.number), ...knownTo(row)]);
    const all = changesSince({ edition, standing }, pageNow(row, marks));
    const open = { row, changes: all.filter(({ key }) => !covered.has(key)), known: all.map(({ key }) => key) };
    if (open.changes.length > 0) byPage.set(pageOf(row), [...(byPage.get(pageOf(row)) ?? []), open]);
  }
  const pieces = [...byPage.values()].flatMap((open) => pieceOf(open, marks, decisions));
  const received = await receivedOf(
    db,
    pieces.map(({ about: { kind, id }, pushes, stopped }) => ({ page: `${kind}/${id}`, pushes, stopped })),
  );
  return pieces
    .map((piece) => ({ ...piece, received: received.get(`${piece.about.kind}/${piece.about.id}`) ?? 0 }))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}
