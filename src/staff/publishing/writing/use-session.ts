import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { ManuscriptConflict, ManuscriptRevisionView, ManuscriptSaved } from '../../../../contract/manuscript-text';
import { callStaff } from '../../../workbench/call';
import { beforeLeaving, useDraft } from '../../../workbench/draft';
import { isUnsaved, maySend, type ServerText } from '../../../workbench/draft-sync';
import { useMe } from '../../../workbench/me';
import { useAutosave } from '../../../workbench/use-autosave';
import { manuscriptPath } from '../manuscript-path';
import { sessionAfter, startSession, type Content, type Session, type SessionEvent } from './session';

/** What the tab keeps while the server has it not yet. */
interface Net {
  readonly words: Content | null;
  readonly base: Session['sync']['base'] | null;
  /** What gave way here when two texts were put together. */
  readonly asides: readonly Content[];
}
const NO_NET: Net = { words: null, base: null, asides: [] };

const ofRevision = ({ revision, content, by, at }: ManuscriptRevisionView): ServerText<Content> => ({
  revision,
  words: content,
  editor: by.name,
  at,
});

export interface Writing {
  readonly session: Session;
  readonly tell: (event: SessionEvent) => void;
  /** Keeps what is not kept yet. @returns whether the server has it all */
  readonly flush: () => Promise<boolean>;
  /** Why the last save was refused. */
  readonly problem: Problem | null;
}

/**
 * The text of a manuscript: on the server for all who write it, in this tab while it is not there yet.
 *
 * @param onKept - called after each save that arrived, so that the page shows what follows from it
 */
export function useSession(view: ManuscriptView, onKept: () => Promise<void>): Writing {
  const [net, keepNet, dropNet] = useDraft<Net>(`manuscript.${view.id}`, NO_NET);
  const [session, dispatch] = useReducer(sessionAfter, net, ({ words, base, asides }) =>
    startSession(view.content, view.revision, words && base ? { words, base, asides } : { asides }),
  );
  // The newest state, for what runs between two pictures of the screen.
  const newest = useRef(session);
  const tell = useCallback((event: SessionEvent) => {
    newest.current = sessionAfter(newest.current, event);
    dispatch(event);
  }, []);
  const { send, problem } = useSender(view.id, newest, tell, onKept);
  useAutosave(session.sync, send);
  useEffect(() => {
    const { words, base, asides } = session.sync;
    if (isUnsaved(session.sync)) keepNet({ words, base, asides });
    else if (asides.length > 0) keepNet({ ...NO_NET, asides });
    else dropNet();
  }, [session.sync, keepNet, dropNet]);
  // A view that is newer than what this text grew from was written by another.
  const { revision, content, editor, updatedAt } = view;
  useEffect(() => {
    if (newest.current.sync.sending !== null || revision <= newest.current.sync.base.revision) return;
    tell({ what: 'found', text: { revision, words: content, editor: editor.name, at: updatedAt } });
  }, [revision, content, editor.name, updatedAt, tell]);
  const flush = useFlush(newest, send);
  return { session, tell, flush, problem };
}

interface Held {
  readonly current: Session;
}

function useFlush(newest: Held, send: () => Promise<void>): () => Promise<boolean> {
  const flush = useCallback(async (): Promise<boolean> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const { sync } = newest.current;
      if (sync.theirs) return false;
      if (!isUnsaved(sync) && sync.sending === null) return true;
      if (sync.sending === null) {
        await send();
        if (newest.current.sync.trouble) return false;
      } else await new Promise((done) => window.setTimeout(done, 100));
    }
    return false;
  }, [newest, send]);
  useEffect(() => beforeLeaving(flush), [flush]);
  useEffect(() => () => void send(), [send]);
  return flush;
}

function useSender(id: string, newest: Held, tell: (event: SessionEvent) => void, onKept: () => Promise<void>) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const refused = useRef<Content | null>(null);
  const name = me.name;
  const send = useCallback(async (): Promise<void> => {
    const { sync } = newest.current;
    if (!maySend(sync)) return;
    // What was refused is refused again until something else is written.
    if (sync.trouble === 'refused' && refused.current === sync.words) return;
    tell({ what: 'sent' });
    const body = { content: sync.words, base: sync.base.revision, autosave: true };
    const path = manuscriptPath(id, '/content');
    const got = await callStaff<ManuscriptSaved>({ method: 'PUT', path, body, background: sync.trouble === 'offline' });
    if (got.ok) {
      setProblem(null);
      tell({ what: 'kept', text: { revision: got.data.revision, words: sync.words, editor: name, at: got.data.at } });
      await onKept();
      return;
    }
    refused.current = sync.words;
    const { theirs } = got.problem as ManuscriptConflict;
    setProblem(got.offline || theirs ? null : got.problem);
    tell({ what: 'failed', why: got.offline ? 'offline' : 'refused' });
    if (theirs) tell({ what: 'found', text: ofRevision(theirs) });
  }, [id, newest, tell, onKept, name]);
  return { send, problem };
}
