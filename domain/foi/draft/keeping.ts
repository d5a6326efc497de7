import { ok, refuse, type Result } from '../../result';

/** A draft as it is kept: one for an act of a case, whoever writes it. */
export interface KeptText<W> {
  /** From 1; each text that is kept has another. */
  readonly revision: number;
  readonly words: W;
  /** Who began it. */
  readonly author: string;
  /** Who wrote last. */
  readonly editor: string;
  /** All who have written in it, in the order in which they first did. */
  readonly writers: readonly string[];
}

/** A text to be kept. */
export interface TextToKeep<W> {
  readonly words: W;
  /** Revision of the text that it grew from, or that its writer has seen and puts his own in the place of; 0 for none. */
  readonly base: number;
  /** Put in the place of another text, and not grown from it. */
  readonly over?: boolean;
  readonly by: string;
}

export interface Kept<W> {
  readonly draft: KeptText<W>;
  /** The text that gave way: another's, or one that was not continued. It is put away, never thrown away. */
  readonly putAway: KeptText<W> | null;
  /** False where the same text was kept already: the answer to it may have been lost. */
  readonly isNew: boolean;
}

export type KeepRefusal = { readonly code: 'foi.draft.changed-meanwhile' | 'foi.draft.not-found' };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps a text over the one that is there. Only who has seen the newest text may write over it; anybody else is told, and
 * nothing is overwritten.
 *
 * @param kept - null where there is none
 * @param floor - no revision up to it is given again: whoever still holds an old text is told that it is old
 */
export function keepText<W>(kept: KeptText<W> | null, given: TextToKeep<W>, floor = 0): Result<Kept<W>, KeepRefusal> {
  const { words, base, over = false, by } = given;
  if (!kept) {
    if (base !== 0) return refuse({ code: 'foi.draft.not-found' });
    const draft = { revision: floor + 1, words, author: by, editor: by, writers: [by] };
    return ok({ draft, putAway: null, isNew: true });
  }
  if (same(kept.words, words)) return ok({ draft: kept, putAway: null, isNew: false });
  if (kept.revision !== base) return refuse({ code: 'foi.draft.changed-meanwhile' });
  const writers = kept.writers.includes(by) ? kept.writers : [...kept.writers, by];
  const draft = { ...kept, revision: kept.revision + 1, words, editor: by, writers };
  return ok({ draft, putAway: over || kept.editor !== by ? kept : null, isNew: true });
}

/** How long a text that was put away can be had back. */
export const PUT_AWAY_DAYS = 30;
