import type { ReactNode } from 'react';
import type { Problem } from '../../../../contract/error';
import type { DeskAct, DeskCase } from '../../../../contract/foi-desk';
import type { FoiLetterKind } from '../../../../contract/foi-letter';
import type { CaseEventKind } from '../../../../domain/foi/case';
import type { DraftWords } from '../../../../domain/foi/draft';

export type ActWords = DraftWords;

export interface FieldsProps {
  readonly kind: CaseEventKind;
  readonly view: DeskCase;
  readonly words: ActWords;
  readonly change: (part: Partial<ActWords>) => void;
  readonly problem: Problem | null;
}

export type Act = DeskAct['act'];

/** How one act is filled in, what it becomes, and what is said before it is done. */
export interface ActForm {
  readonly Fields?: (props: FieldsProps) => ReactNode;
  /** @param on - the day of the act */
  readonly toAct: (words: ActWords, on: string, view: DeskCase) => Act;
  /** The letter that goes with it; null where none does. */
  readonly letter?: (words: ActWords) => FoiLetterKind | null;
  /** What goes with the act beside its letter. */
  readonly beside?: (words: ActWords) => Pick<DeskAct, 'consulted'>;
  /** For what happened elsewhere and is only written down: its day can lie in the past. */
  readonly dayAsked?: string;
  /** What happens when it is confirmed. */
  readonly consequence: (words: ActWords, view: DeskCase) => string;
}

export type ActForms<Kind extends CaseEventKind> = { readonly [K in Kind]: ActForm };

/** What cannot be taken back is said before it is done. */
export const ISSUED = '文书会编上正式文号，申请人马上能看到。发出后不能改，也不能撤回。';
export const RECORDED = '记下以后不能删改；记错了，在批注里写明。';
