import fc from 'fast-check';
import { keepText, type Kept, type KeepRefusal, type KeptText } from '../../domain/foi/draft';
import type { Result } from '../../domain/result';
import {
  isUnsaved,
  maySend,
  startSync,
  syncAfter,
  type DraftSync,
  type ServerText,
} from '../../src/workbench/draft-sync';

type Name = 'anna' | 'bai';
type Step = { readonly by: Name } & (
  | { readonly does: 'type' | 'send' | 'answer' | 'lose' | 'look' | 'swap' }
  | { readonly does: 'choose'; readonly mine: boolean }
);

const by = fc.constantFrom<Name>('anna', 'bai');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    by,
    does: fc.constantFrom(
      'type' as const,
      'send' as const,
      'answer' as const,
      'lose' as const,
      'look' as const,
      'swap' as const,
    ),
  }),
  fc.record({ by, does: fc.constant('choose' as const), mine: fc.boolean() }),
);

/** What came of a save: on its way back, or lost on the way. */
type Answer = Result<Kept<string>, KeepRefusal>;

/** Two desks and the server between them; each typed word is another, so that one can look for it. */
function play(steps: readonly Step[]) {
  let kept: KeptText<string> | null = null;
  const putAway: string[] = [];
  const desks: Record<Name, DraftSync<string>> = { anna: startSync(''), bai: startSync('') };
  const coming: Record<Name, Answer | null> = { anna: null, bai: null };
  const typed: string[] = [];
  const onServer = (): ServerText<string> | null =>
    kept && { revision: kept.revision, words: kept.words, editor: kept.editor, at: '' };
  const save = (who: Name): void => {
    const { words, base, over } = desks[who];
    desks[who] = syncAfter(desks[who], { what: 'sent' });
    const answer: Answer = keepText<string>(kept, { words, base: base.revision, over, by: who });
    if (answer.ok) {
      if (answer.value.putAway) putAway.push(answer.value.putAway.words);
      kept = answer.value.draft;
    }
    coming[who] = answer;
  };
  const hear = (who: Name, answer: Answer): void => {
    const found = onServer();
    if (answer.ok) {
      const { revision, words, editor } = answer.value.draft;
      desks[who] = syncAfter(desks[who], { what: 'kept', text: { revision, words, editor, at: '' } });
      return;
    }
    desks[who] = syncAfter(desks[who], { what: 'failed', why: 'refused' });
    desks[who] = syncAfter(desks[who], { what: 'found', text: found });
  };
  for (const each of steps) {
    const desk = desks[each.by];
    const answer = coming[each.by];
    if (each.does === 'type') {
      typed.push(`〔${String(typed.length)}〕`);
      desks[each.by] = syncAfter(desk, { what: 'typed', words: desk.words + (typed.at(-1) ?? '') });
    } else if (each.does === 'send' && maySend(desk)) save(each.by);
    else if (each.does === 'answer' && answer) {
      hear(each.by, answer);
      coming[each.by] = null;
    } else if (each.does === 'lose' && answer) {
      desks[each.by] = syncAfter(desk, { what: 'failed', why: 'offline' });
      coming[each.by] = null;
    } else if (each.does === 'look') desks[each.by] = syncAfter(desk, { what: 'found', text: onServer() });
    else if (each.does === 'swap') desks[each.by] = syncAfter(desk, { what: 'swap-back' });
    else if (each.does === 'choose') {
      desks[each.by] = syncAfter(desk, { what: each.mine ? 'keep-mine' : 'take-theirs' });
    }
  }
  return { desks, typed, putAway, server: onServer };
}

describe('two editors of one draft', () => {
  it('lose no word that either has typed, in any order, with answers lost on the way', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { desks, typed, putAway, server } = play(steps);
        const places = [...putAway, server()?.words ?? ''];
        for (const { words, asides, theirs } of Object.values(desks))
          places.push(words, ...asides, theirs?.words ?? '');
        for (const word of typed) expect([word, places.some((text) => text.includes(word))]).toEqual([word, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('agree with the server as soon as both have nothing unsaved and have looked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { desks, server } = play(steps);
        for (const desk of Object.values(desks)) {
          const looked = syncAfter(desk, { what: 'found', text: server() });
          if (!isUnsaved(looked) && looked.sending === null && server()) expect(looked.words).toBe(server()?.words);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
