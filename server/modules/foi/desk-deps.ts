import type { DeskAttachment, DeskCase } from '../../../contract/foi-desk';
import type { FoiLetterInput, FoiLetterLine } from '../../../contract/foi-letter';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Problems } from '../../platform/errors/problems';
import type { Inside } from './actions/act';
import type { FoiActionDeps } from './deps';
import type { WordSearch } from './word-search';

/** What other parts of the desk give to a case. */
export interface DeskParts {
  /** What time alone does to them. */
  readonly turnDay?: () => Promise<void>;
  readonly lettersOf?: (caseId: string) => Promise<readonly (FoiLetterLine & { readonly sequence?: number })[]>;
  readonly attachmentsOf?: (caseId: string) => Promise<readonly DeskAttachment[]>;
  readonly madePublicOf?: (caseId: string) => Promise<DeskCase['madePublic']>;
  /**
   * What a letter needs to be written in the transaction of its act.
   *
   * @param filesOf - the case whose attachments go with it, where it is another one
   */
  readonly letterInside?: (letter: FoiLetterInput, filesOf?: string) => Inside;
}

export interface DeskDeps extends FoiActionDeps, DeskParts {
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly wordSearch: WordSearch;
  /** Brings the index up to the day. */
  readonly keepIndex: () => Promise<void>;
}
