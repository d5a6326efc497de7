import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAct, DeskCase } from '../../../contract/foi-desk';
import type { DeskDraft } from '../../../contract/foi-draft';
import type { FoiLetterInput } from '../../../contract/foi-letter';
import type { CaseEventKind } from '../../../domain/foi/case';
import { letterOf, type DraftWords } from '../../../domain/foi/draft';
import { mayDraft } from '../../../domain/foi/who-may';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { useOnceKey } from '../../workbench/once-key';
import { useFetched, type Fetched } from '../../workbench/use-fetched';
import type { ActForm } from './acts/act-words';
import { casePath } from './case-path';
import { useActDraft } from './use-act-draft';

export interface ActPlace {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
  /** @param after - undefined where the case went to a department whose cases one does not see */
  readonly onDone: (after: DeskCase | undefined, sentence: string) => void;
}

export const CHANGED = 'foi.desk.changed-meanwhile';
/** Somebody else did something, or wrote something, that has to be seen first. */
const LOOK_AGAIN: readonly string[] = [CHANGED, 'foi.draft.changed-meanwhile', 'foi.draft.read-first'];

/** What the letter's fields become on their way. */
export const sentLetter = (words: DraftWords): FoiLetterInput =>
  JSON.parse(JSON.stringify(letterOf(words))) as FoiLetterInput;

/** The drafted reply that a legal review looks at; null where none is drafted, or something else is done. */
export function useReviewedReply(view: DeskCase, kind: CaseEventKind): Fetched<DeskDraft> | null {
  const line = kind === 'legal-review' ? view.drafts.find((each) => each.kind === 'decided') : undefined;
  const { reload, ...answer } = useFetched<DeskDraft>(
    line ? { path: casePath(view.line.id, '/drafts/decided') } : null,
  );
  const known = answer.state === 'ready' ? answer.data.revision : undefined;
  const wanted = line?.revision;
  useEffect(() => {
    if (known !== undefined && wanted !== undefined && known !== wanted) void reload();
  }, [known, wanted, reload]);
  return line ? answer : null;
}

/** The form of one act: its draft, what it becomes, and how it is done. */
export function useAct({
  kind,
  view,
  form,
  reload,
  onDone,
}: ActPlace & { readonly kind: CaseEventKind; readonly form: ActForm }) {
  const { id } = view.line;
  const me = useMe();
  const draft = useActDraft(view, kind, mayDraft(me.roles, kind));
  const reviewed = useReviewedReply(view, kind);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const { words } = draft.sync;
  const today = view.clock.on;
  const on = form.dayAsked === undefined ? today : words.on || today;
  const act = form.toAct(words, on, view);
  const letter = form.letter?.(words) ?? null;
  const title = view.actions.find((each) => each.kind === kind)?.title ?? '';
  const send = async (): Promise<void> => {
    setBusy(true);
    // What is not kept by now is in the act itself; only another's words, not yet compared, stand in the way.
    const revision = (await draft.flush()) ?? draft.sync.base.revision;
    const body: DeskAct = {
      sequence: view.sequence,
      act,
      draft: revision,
      ...(reviewed?.state === 'ready' ? { reviewed: reviewed.data.revision } : {}),
      ...(letter === null ? {} : { letter: sentLetter(words) }),
      ...(words.note.trim() === '' ? {} : { note: words.note.trim() }),
    };
    const key = await once.keyFor(body);
    const got = await callStaff<DeskCase | undefined>({ method: 'POST', path: casePath(id, '/acts'), body, key });
    setBusy(false);
    if (got.ok) {
      draft.drop();
      onDone(got.data, `已办：${title}。`);
      return;
    }
    setProblem(got.problem);
    if (LOOK_AGAIN.includes(got.problem.code)) await reload();
  };
  return { draft, reviewed, words, change: draft.change, problem, busy, send, act, letter, on, today };
}
