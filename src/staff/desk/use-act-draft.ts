import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskDraft, DeskDraftConflict, DeskDraftSave } from '../../../contract/foi-draft';
import type { CaseEventKind } from '../../../domain/foi/case';
import { EMPTY_WORDS, type DraftWords } from '../../../domain/foi/draft';
import { callStaff } from '../../workbench/call';
import { beforeLeaving, useDraft } from '../../workbench/draft';
import { useAutosave } from '../../workbench/use-autosave';
import { casePath } from './case-path';
import {
  isUnsaved,
  maySend,
  startSync,
  syncAfter,
  type DraftSync,
  type ServerText,
  type SyncEvent,
} from '../../workbench/draft-sync';

type Words = DraftWords;
type Step = (sync: DraftSync<Words>, event: SyncEvent<Words>) => DraftSync<Words>;
const step: Step = syncAfter;

/** What the tab keeps beside the server: under it when the network is away, gone with the tab. */
interface Net {
  readonly words: Words | null;
  readonly base: DraftSync<Words>['base'];
  readonly asides: readonly Words[];
}
const NO_NET: Net = { words: null, base: { revision: 0, words: EMPTY_WORDS }, asides: [] };

const textOf = ({ words, ...rest }: DeskDraft): ServerText<Words> => ({ ...rest, words: { ...EMPTY_WORDS, ...words } });

export interface ActDraft {
  readonly sync: DraftSync<Words>;
  readonly change: (part: Partial<Words>) => void;
  readonly decide: (how: 'keep-mine' | 'take-theirs' | 'swap-back') => void;
  /** Keeps what is not kept yet. @returns the revision that the server holds; null where it could not be kept */
  readonly flush: () => Promise<number | null>;
  /** Forgets it here: it was done, or discarded. */
  readonly drop: () => void;
}

/**
 * The draft of an act: on the server for all who write it, in this tab while it is not there yet.
 *
 * @param isKept - whether the reader may keep it on the server at all
 */
export function useActDraft(view: DeskCase, kind: CaseEventKind, isKept: boolean): ActDraft {
  const path = casePath(view.line.id, `/drafts/${kind}`);
  const [net, keepNet, dropNet] = useDraft<Net>(`${view.line.id}.${kind}`, NO_NET);
  const [sync, dispatch] = useReducer(step, net, ({ words, base, asides }) =>
    startSync(EMPTY_WORDS, words === null ? { asides } : { words, base, asides }),
  );
  // The newest state, for what runs between two pictures of the screen.
  const newest = useRef(sync);
  const dropped = useRef(false);
  const tell = useCallback((event: SyncEvent<Words>) => {
    newest.current = syncAfter(newest.current, event);
    dispatch(event);
  }, []);

  const send = useSender({ isKept, path, newest, tell, dropped });
  useServerText({ view, kind, path, isKept, newest, tell, dropped });
  useAutosave(sync, send);
  useEffect(() => {
    if (dropped.current) return;
    const { words, base, asides } = sync;
    if (isUnsaved(sync) || asides.length > 0) keepNet({ words, base, asides });
    else dropNet();
  }, [sync, keepNet, dropNet]);

  const flush = useCallback(async (): Promise<number | null> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const { sending, theirs, base } = newest.current;
      if (theirs || (!isUnsaved(newest.current) && sending === null)) return theirs ? null : base.revision;
      if (sending === null) {
        await send();
        if (newest.current.trouble) return null;
      } else await new Promise((done) => window.setTimeout(done, 100));
    }
    return null;
  }, [send]);
  useEffect(() => beforeLeaving(flush), [flush]);
  // Another form is opened in its place.
  useEffect(() => () => void send(), [send]);

  const change = useCallback(
    (part: Partial<Words>) => tell({ what: 'typed', words: { ...newest.current.words, ...part } }),
    [tell],
  );
  const decide = useCallback((what: 'keep-mine' | 'take-theirs' | 'swap-back') => tell({ what }), [tell]);
  const drop = useCallback(() => {
    dropped.current = true;
    dropNet();
  }, [dropNet]);
  return { sync, change, decide, flush, drop };
}

interface Watched {
  readonly view: DeskCase;
  readonly kind: CaseEventKind;
  readonly path: string;
  readonly isKept: boolean;
  readonly newest: { readonly current: DraftSync<Words> };
  readonly dropped: { readonly current: boolean };
  readonly tell: (event: SyncEvent<Words>) => void;
}

/** Sends what is not kept yet, unless something stands in the way. */
function useSender({ isKept, path, newest, tell, dropped }: Omit<Watched, 'view' | 'kind'>): () => Promise<void> {
  const refusedWords = useRef<Words | null>(null);
  return useCallback(async (): Promise<void> => {
    if (!isKept || dropped.current || !maySend(newest.current)) return;
    const { words, base, over, trouble } = newest.current;
    // What was refused is refused again until something else is typed.
    if (trouble === 'refused' && refusedWords.current === words) return;
    tell({ what: 'sent' });
    const body: DeskDraftSave = {
      words: { ...words, attachments: [...words.attachments] },
      base: base.revision,
      ...(over && base.revision > 0 ? { over } : {}),
    };
    // What is tried again by itself keeps nobody signed in.
    const got = await callStaff<DeskDraft>({ method: 'PUT', path, body, background: trouble === 'offline' });
    if (got.ok) {
      tell({ what: 'kept', text: textOf(got.data) });
      return;
    }
    refusedWords.current = words;
    tell({ what: 'failed', why: got.offline ? 'offline' : 'refused' });
    const { theirs } = got.problem as DeskDraftConflict;
    if (theirs) tell({ what: 'found', text: textOf(theirs) });
    if (got.problem.code === 'foi.draft.not-found') tell({ what: 'found', text: null });
  }, [isKept, path, newest, tell, dropped]);
}

/** Takes what the server holds: when the form opens, and when the case shows that another has written. */
function useServerText({ view, kind, path, isKept, newest, tell, dropped }: Watched): void {
  const revision = view.drafts.find((each) => each.kind === kind)?.revision ?? 0;
  useEffect(() => {
    // One that is lower was fetched before this tab kept its words, or the draft is gone: the next save tells which.
    if (!isKept || newest.current.sending !== null || revision <= newest.current.base.revision) return;
    void callStaff<DeskDraft>({ path, background: true }).then((got) => {
      if (!dropped.current && got.ok) tell({ what: 'found', text: textOf(got.data) });
    });
  }, [isKept, path, revision, newest, tell, dropped]);
}
