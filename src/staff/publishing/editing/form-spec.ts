import type { ComponentType } from 'react';
import type { Place, Written } from './place';

interface Base {
  /** Beneath the form's own place. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export interface TextSpec extends Base {
  readonly is: 'text' | 'long' | 'date' | 'whole' | 'instant';
  readonly max?: number;
  /** How long it had better be: said beneath while it is written. */
  readonly better?: { readonly upTo: number; readonly else: string };
  readonly placeholder?: string;
  /** Small beside others. */
  readonly narrow?: boolean;
}

export interface RowsSpec extends Base {
  readonly is: 'rows';
  /** What one is called: 一步, 一个数字. */
  readonly one: string;
  readonly fields: readonly FieldSpec[];
  readonly empty: () => Written;
  readonly min?: number;
  readonly max?: number;
}

/** What has a form of its own. */
export interface OwnSpec extends Omit<Base, 'label'> {
  readonly is: 'own';
  readonly Form: ComponentType<{ readonly place: Place }>;
}

export interface ChoiceSpec extends Base {
  readonly is: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One field of a form, as data: every kind of content and of block is a list of them. */
export type FieldSpec = TextSpec | RowsSpec | OwnSpec | ChoiceSpec;

export const beneath = (place: Place, name: string): Place =>
  place === '' ? name : name === '' ? place : `${place}.${name}`;
