import fc from 'fast-check';
import { keepText, type Kept, type KeptText, type KeepRefusal } from '../../../../domain/foi/draft';
import type { Result } from '../../../../domain/result';

const people = fc.constantFrom('anna', 'bai');
const words = fc.constantFrom('', '甲', '乙', '丙', '丁');

/** Somebody at a desk: what is typed, and the text of the server that it grew from. */
interface Desk {
  typed: string;
  base: number;
}

type Step =
  | { readonly does: 'type'; readonly by: 'anna' | 'bai'; readonly words: string }
  | { readonly does: 'save' | 'keep-mine' | 'read'; readonly by: 'anna' | 'bai' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('type' as const), by: people, words: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({ does: fc.constantFrom('save' as const, 'keep-mine' as const, 'read' as const), by: people }),
);

describe('keepText', () => {
  it('never overwrites a text that its writer has not seen, in any order of two editors', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let kept: KeptText<string> | null = null;
        const putAway: KeptText<string>[] = [];
        const desks: Record<'anna' | 'bai', Desk> = { anna: { typed: '', base: 0 }, bai: { typed: '', base: 0 } };
        /** Revisions that each has had before the eyes. */
        const seen = { anna: new Set([0]), bai: new Set([0]) };
        for (const each of steps) {
          const desk = desks[each.by];
          const before: KeptText<string> | null = kept;
          if (each.does === 'type') desk.typed += each.words;
          else if (each.does === 'read') {
            // Only who has nothing unsaved takes another's text for his own.
            seen[each.by].add(before?.revision ?? 0);
            if (before && desk.base === before.revision) desk.typed = before.words;
          } else {
            const over = each.does === 'keep-mine';
            const base: number = over && before && seen[each.by].has(before.revision) ? before.revision : desk.base;
            const result: Result<Kept<string>, KeepRefusal> = keepText(before, {
              words: desk.typed,
              base,
              over,
              by: each.by,
            });
            if (!result.ok) {
              // Nothing has changed on the server, and the typed text is where it was.
              expect(kept).toBe(before);
              seen[each.by].add(before?.revision ?? 0);
              continue;
            }
            const done: Kept<string> = result.value;
            const { draft, putAway: away, isNew } = done;
            if (isNew && before) {
              expect(seen[each.by].has(before.revision)).toBe(true);
              expect(draft.revision).toBe(before.revision + 1);
              if (before.editor !== each.by || over) expect(away).toEqual(before);
            }
            if (away) putAway.push(away);
            kept = draft;
            desk.base = draft.revision;
            seen[each.by].add(draft.revision);
          }
        }
        // What anybody kept is still there: in the draft, put away, or continued by the same hand.
        for (const away of putAway) expect(away.writers).toContain(away.editor);
        if (kept) {
          const last: KeptText<string> = kept;
          expect(last.writers).toContain(last.author);
          expect(last.writers).toContain(last.editor);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers the same text twice with the same draft: an answer may have been lost', () => {
    fc.assert(
      fc.property(words, people, fc.nat(5), (text, by, floor) => {
        const first = keepText(null, { words: text, base: 0, by }, floor);
        if (!first.ok) throw new Error('a first text is kept');
        const again = keepText(first.value.draft, { words: text, base: 0, by });
        expect(again).toEqual({ ok: true, value: { draft: first.value.draft, putAway: null, isNew: false } });
      }),
    );
  });

  it('gives no revision twice where one was there before', () => {
    const first = keepText(null, { words: '甲', base: 0, by: 'anna' }, 41);
    expect(first).toMatchObject({ ok: true, value: { draft: { revision: 42 } } });
    expect(keepText(null, { words: '甲', base: 41, by: 'anna' }, 41)).toEqual({
      ok: false,
      refusal: { code: 'foi.draft.not-found' },
    });
  });
});
