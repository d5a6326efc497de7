import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAct, DeskCase } from '../../../contract/foi-desk';
import type { DeskDraft } from '../../../contract/foi-draft';
import type { DeskJoinedAct, DeskJoinedResult } from '../../../contract/foi-joined-act';
import type { FoiLetterInput } from '../../../contract/foi-letter';
import type { CaseEventKind } from '../../../domain/foi/case';
import { letterOf, type DraftWords } from '../../../domain/foi/draft';
import { mayDraft } from '../../../domain/foi/who-may';
import { randomKey } from '../../platform/random-key';
import { callStaff, type StaffAnswer } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { useFetched, type Fetched } from '../../workbench/use-fetched';
import { othersFor, type RefusedIn } from './act-together';
import type { ActForm } from './acts/act-words';
import { casePath } from './case-path';
import { useActDraft } from './use-act-draft';

export interface ActPlace {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
  /**
   * @param after - undefined where the case went to a department whose cases one does not see
   * @param refused - the joined cases in which it was not done
   */
  readonly onDone: (after: DeskCase | undefined, sentence: string, refused: RefusedIn) => void;
}

export interface ActProps extends ActPlace {
  readonly kind: CaseEventKind;
  readonly form: ActForm;
}

export const CHANGED = 'foi.desk.changed-meanwhile';
/** Somebody else did something, or wrote something, that has to be seen first. */
const LOOK_AGAIN: readonly string[] = [CHANGED, 'foi.draft.changed-meanwhile', 'foi.draft.read-first'];

/** What was sent and never answered. */
interface Unanswered {
  readonly words: string;
  readonly body: DeskAct | DeskJoinedAct;
  readonly key: string;
}

interface Outcome {
  readonly after: DeskCase | undefined;
  readonly done: number;
  readonly refused: RefusedIn;
}

const sendAct = async (id: string, body: DeskAct | DeskJoinedAct, key: string): Promise<StaffAnswer<Outcome>> => {
  const call = { method: 'POST', body, key } as const;
  if ('also' in body) {
    const got = await callStaff<DeskJoinedResult>({ ...call, path: casePath(id, '/joined-acts') });
    if (!got.ok) return got;
    const { case: after, done, refused } = got.data;
    return { ok: true, data: { after: after ?? undefined, done: done.length, refused } };
  }
  const got = await callStaff<DeskCase | undefined>({ ...call, path: casePath(id, '/acts') });
  return got.ok ? { ok: true, data: { after: got.data, done: 1, refused: [] } } : got;
};

/**
 * Sends an act, alone or in joined cases. What got no answer is sent again as it was while the words stay the same, even where
 * the case was fetched anew meanwhile: then the server completes it, and does nothing twice.
 */
function useSending({ view, reload }: Pick<ActProps, 'view' | 'reload'>) {
  const { id } = view.line;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const unanswered = useRef<Unanswered | null>(null);
  const send = async (written: Omit<DeskAct, 'sequence'>, also: DeskJoinedAct['also']): Promise<Outcome | null> => {
    setBusy(true);
    const words = JSON.stringify([written, also.map((each) => each.id)]);
    const before = unanswered.current;
    const fresh: DeskAct = { sequence: view.sequence, ...written };
    const under: Unanswered =
      before?.words === words
        ? before
        : { words, key: await randomKey(), body: also.length > 0 ? { ...fresh, also } : fresh };
    unanswered.current = under;
    const got = await sendAct(id, under.body, under.key);
    setBusy(false);
    if (got.ok) {
      unanswered.current = null;
      return got.data;
    }
    if (!got.offline && got.problem.status < 500) unanswered.current = null;
    setProblem(got.problem);
    if (LOOK_AGAIN.includes(got.problem.code)) await reload();
    return null;
  };
  return { problem, busy, send };
}

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

/** What a department says itself it says today. */
export const dayAskedOf = ({ dayAsked }: ActForm, { sight }: DeskCase): string | undefined =>
  sight === 'asked' ? undefined : dayAsked;

/** The form of one act: its draft, what it becomes, and how it is done, alone or in joined cases. */
export function useAct({ kind, view, form, reload, onDone }: ActProps) {
  const me = useMe();
  const draft = useActDraft(view, kind, view.sight === 'whole' && mayDraft(me.roles, kind));
  const reviewed = useReviewedReply(view, kind);
  const { problem, busy, send } = useSending({ view, reload });
  const { words } = draft.sync;
  const today = view.clock.on;
  const on = dayAskedOf(form, view) === undefined ? today : words.on || today;
  const act = form.toAct(words, on, view);
  const letter = form.letter?.(words) ?? null;
  const title = view.actions.find((each) => each.kind === kind)?.title ?? '';
  const others = othersFor(view, act);
  const together = words.together === 'yes' ? others : [];
  const note = words.note.trim();
  const go = async (): Promise<void> => {
    // What is not kept by now is in the act itself; only another's words, not yet compared, stand in the way.
    const revision = (await draft.flush()) ?? draft.sync.base.revision;
    const written = {
      act,
      draft: revision,
      ...(reviewed?.state === 'ready' ? { reviewed: reviewed.data.revision } : {}),
      ...(letter === null ? {} : { letter: sentLetter(words) }),
      ...form.beside?.(words),
      ...(note === '' ? {} : { note }),
    };
    const outcome = await send(
      written,
      together.map((each) => ({ id: each.id, sequence: each.sequence })),
    );
    if (!outcome) return;
    draft.drop();
    const many = together.length > 0 ? `一共办了 ${String(outcome.done)} 件。` : '';
    onDone(outcome.after, `已办：${title}。${many}`, outcome.refused);
  };
  const { change } = draft;
  return { draft, reviewed, words, change, problem, busy, send: go, act, letter, on, today, others, together };
}
