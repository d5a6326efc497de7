import {
  canonicalJson,
  isShallow,
  withoutDayOfRelease,
  type Content,
  type Hand,
  type ManuscriptKind,
} from '../../../../domain/publishing';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { withoutNul } from '../../../platform/clean-text';
import { sha256 } from '../piece';
import { Refused } from '../refused';
import { keepContent } from '../store';

/** Characters of a text as JSON: the longest law of the country with all its words fits many times. */
const LONGEST = 3_000_000;
const TITLE_CHARACTERS = 300;

/** A text as it is kept. */
export interface KeptText {
  readonly content: Content;
  readonly text: string;
  readonly hash: string;
  readonly title: string;
}

/**
 * The text to keep: with the source's id, which nobody types in, and without the day of release, which the release sets.
 *
 * @throws Refused when it is too long, or deeper than any content is
 */
export function textToKeep(kind: ManuscriptKind, sourceId: string, given: Content): KeptText {
  if (!isShallow(given)) throw new Refused({ code: 'manuscript.too-large', field: 'content' });
  const content = withoutDayOfRelease(kind, withoutNul({ ...given, sourceId }));
  const text = canonicalJson(content);
  if (text.length > LONGEST) throw new Refused({ code: 'manuscript.too-large', field: 'content' });
  const title = typeof content['title'] === 'string' ? content['title'] : '';
  return { content, text, hash: sha256(text), title: [...title].slice(0, TITLE_CHARACTERS).join('') };
}

export interface RevisionOf {
  readonly manuscript: string;
  readonly revision: number;
  readonly edition: number;
  readonly by: Hand;
  readonly now: Date;
  readonly autosave?: boolean;
  readonly restoredFrom?: number | undefined;
}

/** Writes a revision down for good. */
export async function keepRevision(trx: Trx, kept: KeptText, of: RevisionOf): Promise<void> {
  await keepContent(trx, kept.hash, kept.text);
  await trx
    .insertInto('manuscript_revisions')
    .values({
      id: newId(of.now),
      manuscript_id: of.manuscript,
      revision: of.revision,
      edition: of.edition,
      content_hash: kept.hash,
      title: kept.title,
      actor: of.by.id,
      actor_name: of.by.name,
      at: of.now.toISOString(),
      autosave: of.autosave === true ? 1 : 0,
      restored_from: of.restoredFrom ?? null,
    })
    .execute();
}
