import type { FoiLetterInput } from '../../../../contract/foi-letter';
import { replyRules, type CaseEvent } from '../../../../domain/foi/case';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { Trx } from '../../../platform/db/store';
import { deleteDraft, findDraft } from './store';
import { putAwayCopy, type DraftDeps } from './keep';
import { hashOfReply } from './text';

/** What an act says of drafts. */
export interface SeenDrafts {
  /** What the letter says that goes with it. */
  readonly letter?: FoiLetterInput | undefined;
  /** Revision of the act's own draft that its actor wrote or saw; 0 for none; left out where no form was filled in. */
  readonly draft?: number | undefined;
  /** For a legal review: revision of the drafted reply that was looked at; left out for none. */
  readonly reviewed?: number | undefined;
}

/**
 * The act with the hash of the text that it rests on: a review with that of the draft that was looked at, a decision with
 * that of its letter. The law's rule compares the two.
 *
 * @returns `foi.draft.read-first` where another text is there than the one that the reviewer saw
 */
export const withText = async (
  { keyedHash }: DraftDeps,
  trx: Trx,
  caseId: string,
  { act, letter = {}, reviewed = 0 }: SeenDrafts & { readonly act: CaseEvent },
): Promise<Result<CaseEvent>> => {
  if (act.kind === 'decided' && replyRules[act.reply].remedy !== 'closing') {
    return ok({ ...act, text: hashOfReply(keyedHash, act, letter) });
  }
  if (act.kind !== 'legal-review') return ok(act);
  const draft = await findDraft(trx, caseId, 'decided');
  if ((draft?.revision ?? 0) !== reviewed) return refuse({ code: 'foi.draft.read-first' });
  return ok(draft ? { ...act, text: draft.text_hash } : act);
};

/**
 * A draft goes with its act. Words that the actor has not seen are not thrown away: another's stop the act, and what is left
 * is put away.
 */
export const endDraft = async (
  deps: DraftDeps,
  trx: Trx,
  caseId: string,
  { kind, by, seen }: { readonly kind: CaseEvent['kind']; readonly by: string; readonly seen: number | undefined },
): Promise<Result<undefined>> => {
  const row = await findDraft(trx, caseId, kind);
  if (!row) return ok(undefined);
  if (seen !== row.revision) {
    if (seen !== undefined && row.editor !== by) return refuse({ code: 'foi.draft.changed-meanwhile' });
    await putAwayCopy(trx, deps, row, deps.clock.now());
  }
  await deleteDraft(trx, row.id);
  return ok(undefined);
};
