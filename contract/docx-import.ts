import { Type, type Static } from '@sinclair/typebox';
import { ManuscriptKind } from './manuscript-state';
import { DraftContent } from './manuscript-text';

/** `POST /api/staff/manuscripts/import-docx` (multipart, one .docx). Left out: by what is in it. */
export const DocxImportQuery = Type.Object({ kind: Type.Optional(ManuscriptKind) }, { additionalProperties: false });

/** What a Word document gives: to be sent as ManuscriptCreation. Nothing is kept yet but its pictures. */
export const DocxImport = Type.Object(
  {
    kind: ManuscriptKind,
    content: DraftContent,
    /** What could not be taken, or should be looked at, in plain words. */
    notes: Type.Array(Type.String()),
  },
  { additionalProperties: false, $id: 'DocxImport' },
);
export type DocxImport = Static<typeof DocxImport>;
