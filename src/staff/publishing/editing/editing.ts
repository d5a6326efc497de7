import { createContext, useContext } from 'react';
import type { Fault } from '../../../workbench/field';
import type { Place, Written } from './place';

/** What a check of the server says of one place. */
export interface Remark {
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  /** It has to be mended or overridden before the next step. */
  readonly blocks: boolean;
  /** Nothing stands there yet. */
  readonly isUnwritten?: boolean;
}

/** What is being written, and how to change it. Every field of the editor reads it by its place. */
export interface Editing {
  readonly content: Written;
  readonly change: (place: Place, value: Written) => void;
  /** Says what was taken out of a list, and offers to bring it back. */
  readonly tellRemoved: (text: string, bringBack: () => void) => void;
  /** What the server refused, by the place it named. */
  readonly faultAt: (place: Place) => Fault | undefined;
  readonly remarksAt: (place: Place) => readonly Remark[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a field stands inside the editor');
  return editing;
}
