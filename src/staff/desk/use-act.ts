import { useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAct, DeskCase } from '../../../contract/foi-desk';
import type { DeskJoinedAct, DeskJoinedResult } from '../../../contract/foi-joined-act';
import type { CaseEventKind } from '../../../domain/foi/case';
import { randomKey } from '../../platform/random-key';
import { callStaff, type StaffAnswer } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { othersFor, type RefusedIn } from './act-together';
import { EMPTY_WORDS, letterOf, type ActForm } from './acts/act-words';
import { casePath } from './case-path';

export interface ActProps {
  readonly kind: CaseEventKind;
  readonly form: ActForm;
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
  /**
   * @param after - undefined where the case went to a department whose cases one does not see
   * @param refused - the joined cases in which it was not done
   */
  readonly onDone: (after: DeskCase | undefined, sentence: string, refused: RefusedIn) => void;
}

export const CHANGED = 'foi.desk.changed-meanwhile';

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
    if (got.problem.code === CHANGED) await reload();
    return null;
  };
  return { problem, busy, send };
}

/** What a department says itself it says today. */
export const dayAskedOf = ({ dayAsked }: ActForm, { sight }: DeskCase): string | undefined =>
  sight === 'asked' ? undefined : dayAsked;

/** What is written for an act, what it becomes, and how it is sent. */
export function useAct({ kind, view, form, reload, onDone }: ActProps) {
  const { id } = view.line;
  const [words, change, drop] = useDraft(`${id}.${kind}`, EMPTY_WORDS);
  const { problem, busy, send } = useSending({ view, reload });
  const today = view.clock.on;
  const on = dayAskedOf(form, view) === undefined ? today : words.on || today;
  const act = form.toAct(words, on, view);
  const letter = form.letter?.(words) ?? null;
  const title = view.actions.find((each) => each.kind === kind)?.title ?? '';
  const others = othersFor(view, act);
  const together = words.together === 'yes' ? others : [];
  const note = words.note.trim();
  const go = async (): Promise<void> => {
    const written = {
      act,
      ...(letter === null ? {} : { letter: letterOf(words) }),
      ...form.beside?.(words),
      ...(note === '' ? {} : { note }),
    };
    const outcome = await send(
      written,
      together.map((each) => ({ id: each.id, sequence: each.sequence })),
    );
    if (!outcome) return;
    drop();
    const many = together.length > 0 ? `一共办了 ${String(outcome.done)} 件。` : '';
    onDone(outcome.after, `已办：${title}。${many}`, outcome.refused);
  };
  return { words, change, problem, busy, send: go, act, letter, on, today, others, together };
}
