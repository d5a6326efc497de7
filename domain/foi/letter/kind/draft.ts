import type { CaseEvent, CaseEventKind, CaseEventOf } from '../../case/event';
import type { LetterInput } from '../input';
import type { LetterBlock } from '../letter';

/** What one kind of letter says; organ, number and closing are the same for all. */
export interface Draft {
  readonly title: string;
  /** 您 for the applicant stands in the text; here his name, or the consultee. */
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
}

/** How one kind is written. */
export type Rule<Kind extends CaseEventKind = CaseEventKind> = (input: LetterInput, act: CaseEventOf<Kind>) => Draft;

/** A rule for one act only, null for every other. */
export const onlyFor =
  <Kind extends CaseEventKind>(kinds: readonly Kind[], rule: Rule<Kind>) =>
  (input: LetterInput, act: CaseEvent): Draft | null =>
    (kinds as readonly string[]).includes(act.kind) ? rule(input, act as CaseEventOf<Kind>) : null;
