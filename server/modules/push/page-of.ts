import type { PushedPage, SendingDeps } from './deps';
import type { PushRow } from './tables';

/** The page of a push as it stands now; a correction may lead to what tells of a withdrawal. */
export const pageOf = (
  { findPage }: Pick<SendingDeps, 'findPage'>,
  row: Pick<PushRow, 'about_kind' | 'about_id' | 'corrects'>,
): Promise<PushedPage | undefined> => findPage(row.about_kind, row.about_id, row.corrects !== null);
