import type { DeskDraft, DeskDraftLine, DeskPutAway } from '../../../../contract/foi-draft';
import type { CaseEventKind } from '../../../../domain/foi/case';
import { actRules } from '../../../../domain/foi/case/lawful/rules';
import { mayDraft, mayReadDraft } from '../../../../domain/foi/who-may';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Cipher } from '../../../platform/cipher';
import type { DraftRow } from './store';
import { openWords } from './text';

const whoOf = ({ kind, revision, author_name, editor_name, saved_at }: DraftRow) => ({
  kind,
  revision,
  author: author_name,
  editor: editor_name,
  at: saved_at,
});

const titleOf = (kind: CaseEventKind): string => actRules[kind].title;

/** A draft with its words, for those who may read it. */
export const draftView = (cipher: Cipher, row: DraftRow): DeskDraft => {
  const { attachments, ...words } = openWords(cipher, row);
  return { ...whoOf(row), words: { ...words, attachments: [...attachments] } };
};

/** The drafts of a case, without a word of them; what was put away only for those who may take it up again. */
export const draftLines = (
  rows: readonly DraftRow[],
  { roles }: StaffActor,
  { reviewed, reviewedText }: { readonly reviewed: boolean; readonly reviewedText: string | null },
): { drafts: DeskDraftLine[]; putAway: DeskPutAway[] } => ({
  drafts: rows.flatMap((row): DeskDraftLine[] =>
    row.put_away_at === null
      ? [
          {
            ...whoOf(row),
            title: titleOf(row.kind),
            mayRead: mayReadDraft(roles, row.kind),
            mayWrite: mayDraft(roles, row.kind),
            reviewed:
              row.kind === 'decided' && reviewed && reviewedText !== null ? reviewedText === row.text_hash : null,
          },
        ]
      : [],
  ),
  putAway: rows.flatMap((row): DeskPutAway[] =>
    row.put_away_at !== null && row.put_away_as !== null && mayDraft(roles, row.kind)
      ? [
          {
            id: row.id,
            kind: row.kind,
            title: titleOf(row.kind),
            editor: row.editor_name,
            at: row.put_away_at,
            as: row.put_away_as,
          },
        ]
      : [],
  ),
});
