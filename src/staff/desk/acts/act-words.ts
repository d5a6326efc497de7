import type { ReactNode } from 'react';
import type { Problem } from '../../../../contract/error';
import type { DeskAct, DeskCase } from '../../../../contract/foi-desk';
import type { FoiLetterInput, FoiLetterKind } from '../../../../contract/foi-letter';
import type { CaseEventKind } from '../../../../domain/foi/case';

/** What is written in the form of an act, as it is typed: one flat draft for all kinds, so that each can be kept alike. */
export const EMPTY_WORDS = {
  on: '',
  dueOn: '',
  receivedOn: '',
  days: '',
  department: '',
  consultation: '',
  opinion: '',
  proof: '',
  basis: '',
  count: '',
  reply: '',
  publicInterest: '',
  method: '',
  postal: '',
  outcome: '',
  points: '',
  facts: '',
  reasons: '',
  grounds: '',
  access: '',
  addressee: '',
  otherOrgan: '',
  note: '',
  /** Whether it is done in the joined cases as well. */
  together: '',
  attachments: [] as readonly string[],
};
export type ActWords = typeof EMPTY_WORDS;

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

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What stands in the letter's fields; an empty field is none. */
export function letterOf(words: ActWords): FoiLetterInput {
  const text = (name: 'facts' | 'reasons' | 'access' | 'addressee' | 'otherOrgan') =>
    words[name].trim() === '' ? {} : { [name]: words[name].trim() };
  const points = lines(words.points);
  const grounds = lines(words.grounds);
  return {
    ...(points.length > 0 ? { points } : {}),
    ...text('facts'),
    ...text('reasons'),
    ...(grounds.length > 0 ? { grounds } : {}),
    ...text('access'),
    ...text('addressee'),
    ...text('otherOrgan'),
    ...(words.attachments.length > 0 ? { attachments: [...words.attachments] } : {}),
  };
}

/** What cannot be taken back is said before it is done. */
export const ISSUED = '文书会编上正式文号，申请人马上能看到。发出后不能改，也不能撤回。';
export const RECORDED = '记下以后不能删改；记错了，在批注里写明。';
