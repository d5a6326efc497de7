/** A text as the server keeps it. */
export interface ServerText<W> {
  readonly revision: number;
  readonly words: W;
  readonly editor: string;
  readonly at: string;
}

/**
 * What is typed, and what the server is known to hold. Words leave `words` only for `asides`, from where they come back at a
 * touch: nothing typed is lost, whatever happens on the way.
 */
export interface DraftSync<W> {
  /** On the screen. */
  readonly words: W;
  /** What `words` grew from; revision 0: the server held nothing. */
  readonly base: { readonly revision: number; readonly words: W };
  /** On its way. */
  readonly sending: W | null;
  /** Another's text, to be compared with one's own; until then nothing is sent. */
  readonly theirs: ServerText<W> | null;
  /** The own text is to take the place of the one at `base`, which its writer has seen. */
  readonly over: boolean;
  /** What gave way on this screen, the newest first. */
  readonly asides: readonly W[];
  /** When the server kept it last. */
  readonly keptAt: string | null;
  /** Who wrote last what is kept, where that is another. */
  readonly editor: string | null;
  readonly trouble: 'offline' | 'refused' | null;
}

export type SyncEvent<W> =
  | { readonly what: 'typed'; readonly words: W }
  | { readonly what: 'sent' }
  | { readonly what: 'kept'; readonly text: ServerText<W> }
  | { readonly what: 'failed'; readonly why: 'offline' | 'refused' }
  /** The server holds this, or nothing. */
  | { readonly what: 'found'; readonly text: ServerText<W> | null }
  | { readonly what: 'keep-mine' }
  | { readonly what: 'take-theirs' }
  /** Put together from both. */
  | { readonly what: 'settle'; readonly words: W }
  | { readonly what: 'swap-back' };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Before anything is known of the server. @param kept - what this tab still holds, and what that grew from */
export const startSync = <W>(
  empty: W,
  kept?: Partial<Pick<DraftSync<W>, 'words' | 'base' | 'asides'>>,
): DraftSync<W> => ({
  words: empty,
  base: { revision: 0, words: empty },
  sending: null,
  theirs: null,
  over: false,
  asides: [],
  keptAt: null,
  editor: null,
  trouble: null,
  ...kept,
});

export const isUnsaved = <W>({ words, base, over }: Pick<DraftSync<W>, 'words' | 'base' | 'over'>): boolean =>
  over || !same(words, base.words);

/** Whether there is something to send, and nothing in the way. */
export const maySend = <W>(sync: DraftSync<W>): boolean =>
  isUnsaved(sync) && sync.sending === null && sync.theirs === null;

const adopted = <W>(sync: DraftSync<W>, { revision, words, editor, at }: ServerText<W>): DraftSync<W> => ({
  ...sync,
  words,
  base: { revision, words },
  theirs: null,
  over: false,
  keptAt: at,
  editor,
  trouble: null,
});

/** The server holds a text that is not the one `words` grew from. */
function met<W>(sync: DraftSync<W>, text: ServerText<W>): DraftSync<W> {
  if (same(text.words, sync.words) || !isUnsaved(sync)) return adopted(sync, text);
  return { ...sync, theirs: text, trouble: null };
}

function found<W>(sync: DraftSync<W>, text: ServerText<W> | null): DraftSync<W> {
  if (sync.sending !== null) return sync;
  if (text === null) {
    // Done or discarded elsewhere: what is on the screen can begin another one.
    if (sync.base.revision === 0) return sync;
    return {
      ...sync,
      base: { revision: 0, words: sync.base.words },
      over: isUnsaved(sync),
      theirs: null,
      keptAt: null,
    };
  }
  if (text.revision === sync.base.revision) {
    return { ...sync, base: { revision: text.revision, words: text.words }, keptAt: text.at, editor: text.editor };
  }
  return met(sync, text);
}

const putBy = <W>(asides: readonly W[], words: W): readonly W[] => [
  words,
  ...asides.filter((each) => !same(each, words)),
];

/** What was put together takes the place of both, which stay aside. */
const settled = <W>(sync: DraftSync<W>, theirs: ServerText<W>, words: W): DraftSync<W> => ({
  ...sync,
  words,
  base: { revision: theirs.revision, words: theirs.words },
  theirs: null,
  asides: [theirs.words, sync.words].reduce(putBy, sync.asides),
  keptAt: theirs.at,
  editor: theirs.editor,
  trouble: null,
});

/** The newest that gave way comes back; a further swap brings the one before it. */
function swapped<W>(sync: DraftSync<W>): DraftSync<W> {
  const [words, ...rest] = sync.asides;
  return words === undefined
    ? sync
    : { ...sync, words, asides: [...rest.filter((each) => !same(each, sync.words)), sync.words] };
}

/** What becomes of the words when something happens. Pure: no clock, no network. */
export function syncAfter<W>(sync: DraftSync<W>, event: SyncEvent<W>): DraftSync<W> {
  switch (event.what) {
    case 'typed':
      return { ...sync, words: event.words };
    case 'sent':
      return { ...sync, sending: sync.words };
    case 'kept': {
      const { revision, at, editor } = event.text;
      const words = sync.sending ?? event.text.words;
      return { ...sync, base: { revision, words }, sending: null, over: false, keptAt: at, editor, trouble: null };
    }
    case 'failed':
      return { ...sync, sending: null, trouble: event.why };
    case 'found':
      return found(sync, event.text);
    case 'keep-mine':
      if (!sync.theirs) return sync;
      return {
        ...sync,
        base: { revision: sync.theirs.revision, words: sync.theirs.words },
        theirs: null,
        over: true,
        asides: putBy(sync.asides, sync.theirs.words),
      };
    case 'take-theirs':
      return sync.theirs ? { ...adopted(sync, sync.theirs), asides: putBy(sync.asides, sync.words) } : sync;
    case 'settle':
      return sync.theirs ? settled(sync, sync.theirs, event.words) : sync;
    case 'swap-back':
      return swapped(sync);
  }
}
