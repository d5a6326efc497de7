import type { Clause } from '../../../contract/clause';
import { clauseLabel, clauseText, splitClauses } from '../../../domain/clause';
import { EXPLAINING_KINDS, type ReleaseFinding } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import { sha256, type Piece } from './piece';
import { contentAt, findRevision } from './store';

type Db = Store['read'];

interface Citation {
  readonly field: string;
  readonly policyId: string;
  readonly anchor: string;
}

/** A document that is not published yet: as it stood when the piece was last written, and as it stands. */
interface Draft {
  readonly title: string;
  readonly before: readonly Clause[];
  readonly now: readonly Clause[];
}

const CODE = 'publishing.clause-rewritten';
/** In characters that a reader counts. */
const QUOTED_AT_MOST = 100;
const QUOTATION_AT_MOST = 280;

const isCitation = (value: object): value is Omit<Citation, 'field'> =>
  'policyId' in value && 'anchor' in value && typeof value.policyId === 'string' && typeof value.anchor === 'string';

/** Wherever clauses are cited in a text; `field` is the list in which they stand. */
function citationsIn(value: unknown, path = '', list = ''): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [{ field: list, policyId: value.policyId, anchor: value.anchor }];
  return Object.entries(value).flatMap(([name, beneath]) =>
    citationsIn(beneath, path === '' ? name : `${path}.${name}`, path),
  );
}

async function clausesAt(db: Db, hash: string): Promise<readonly Clause[]> {
  const { body } = await contentAt(db, hash);
  return splitClauses(typeof body === 'string' ? body : '');
}

async function draftOf(db: Db, policyId: string, writtenAt: string): Promise<Draft | undefined> {
  const shown = await db
    .selectFrom('published')
    .select('id')
    .where('id', '=', `policies/${policyId}`)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  if (shown) return undefined;
  const row = await db
    .selectFrom('manuscripts')
    .select(['id', 'revision', 'title'])
    .where('kind', '=', 'policies')
    .where('public_id', '=', policyId)
    .executeTakeFirst();
  const now = row && (await findRevision(db, row.id, row.revision));
  if (!now || now.at <= writtenAt) return undefined;
  const before = await db
    .selectFrom('manuscript_revisions')
    .select('content_hash')
    .where('manuscript_id', '=', row.id)
    .where('at', '<=', writtenAt)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!before || before.content_hash === now.content_hash) return undefined;
  return {
    title: row.title,
    before: await clausesAt(db, before.content_hash),
    now: await clausesAt(db, now.content_hash),
  };
}

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length > QUOTED_AT_MOST ? `${characters.slice(0, QUOTED_AT_MOST).join('')}……` : text;
}

function findingOf({ field, anchor }: Citation, { title, before, now }: Draft): ReleaseFinding[] {
  const [then, text] = [clauseText(before, anchor), clauseText(now, anchor)];
  // A clause that is gone is found by the pipeline, and one that was not there yet by nobody's eyes.
  if (then === '' || text === '' || then === text) return [];
  const name = `《${title}》${clauseLabel(now, anchor)}`;
  return [
    {
      code: CODE,
      severity: 'must',
      field,
      quotation: Array.from(name).slice(0, QUOTATION_AT_MOST).join(''),
      // Let stand, it stands for this text of the clause and for no later one.
      mark: sha256(text).slice(0, 32),
      reason: `这一条在这篇写好以后改了。写的时候：“${short(then)}”现在：“${short(text)}”请照现在的核对。`,
      source: '国办发〔2016〕80号（三同步）',
    },
  ];
}

/**
 * Clauses that a piece cites from a document that is released together with it, and that were rewritten since the piece was last
 * written: who approved it read another text. Writing it again, or saying why it still holds, settles it.
 *
 * @source 国办发〔2016〕80号（三同步）
 */
export async function rewrittenClauses(
  db: Db,
  { row, content }: Pick<Piece, 'row' | 'content'>,
): Promise<ReleaseFinding[]> {
  if (!EXPLAINING_KINDS.some((kind) => kind === row.kind)) return [];
  const cited = citationsIn(content);
  if (cited.length === 0) return [];
  const written = await findRevision(db, row.id, row.revision);
  const found: ReleaseFinding[] = [];
  for (const policyId of new Set(cited.map((each) => each.policyId))) {
    const draft = await draftOf(db, policyId, written?.at ?? '');
    if (draft)
      found.push(...cited.filter((each) => each.policyId === policyId).flatMap((each) => findingOf(each, draft)));
  }
  return found;
}
