import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { FoiApplicantAct, FoiCaseView } from '../../../contract/foi';
import { randomKey } from '../../platform/random-key';
import { callApi } from '../../platform/request';
import { EMPTY_ACT, forgetActDraft, keepActDraft, readActDraft, type ActDraft } from './act-draft';
import { ACT_WORDS, type ActKind } from './act-words';
import type { KeptCase } from './kept-cases';

/** As many as people count, an emoji as one. */
export const MOST_CHARACTERS = 5_000;

export type ActSending =
  { readonly state: 'idle' | 'sending' | 'offline' } | { readonly state: 'refused'; readonly problem: Problem };

const fault = (code: string, title: string): Problem => ({
  type: 'about:blank',
  status: 422,
  code,
  title,
  field: 'text',
});

/** What is wrong with the words, before they are sent. */
function faultIn(act: ActKind, text: string): Problem | null {
  if (ACT_WORDS[act].field === null) return null;
  if (text.trim() === '') return fault('foi.act.words-needed', '请写清楚内容。');
  const count = Array.from(text.trim()).length;
  return count > MOST_CHARACTERS
    ? fault('foi.act.words-too-long', `最多 ${String(MOST_CHARACTERS)} 字，现在有 ${String(count)} 字。`)
    : null;
}

export interface Act {
  readonly text: string;
  /** The device keeps what is written. */
  readonly kept: boolean;
  readonly write: (text: string) => void;
  readonly sending: ActSending;
  readonly send: () => void;
}

/**
 * One act of the applicant. However often it is tapped or tried again, it counts once.
 *
 * @param done - called with the case as it stands after it
 * @param arrivedBefore - called when something else written in this form had arrived earlier, and only its answer was lost
 */
export function useAct(
  { number, code }: KeptCase,
  act: ActKind,
  done: (view: FoiCaseView) => void,
  arrivedBefore: (text: string) => void,
): Act {
  const latest = useRef<ActDraft>(readActDraft(number, act) ?? EMPTY_ACT);
  const [text, setText] = useState(latest.current.text);
  const [kept, setKept] = useState(true);
  const [sending, setSending] = useState<ActSending>({ state: 'idle' });
  const busy = useRef(false);

  const keep = useCallback(
    (next: Partial<ActDraft>) => {
      latest.current = { ...latest.current, ...next };
      setKept(keepActDraft(number, act, latest.current));
    },
    [number, act],
  );
  const write = (next: string): void => {
    keep({ text: next });
    setText(next);
    setSending((held) => (held.state === 'refused' ? { state: 'idle' } : held));
  };

  const deliver = async (): Promise<void> => {
    const key = latest.current.key ?? (await randomKey());
    keep({ key });
    const words = latest.current.text.trim();
    const body: FoiApplicantAct = { number, code, act, ...(words === '' ? {} : { text: words }) };
    const got = await callApi<FoiCaseView>({ method: 'POST', path: '/api/foi/act', body, idempotencyKey: key });
    if (got.ok) {
      forgetActDraft(number, act);
      done(got.data);
    } else if (got.offline) setSending({ state: 'offline' });
    else if (got.problem.code === 'foi.idempotency-key-reused') {
      forgetActDraft(number, act);
      arrivedBefore(words);
    } else setSending({ state: 'refused', problem: got.problem });
  };
  const send = (): void => {
    if (busy.current) return;
    const wrong = faultIn(act, latest.current.text);
    if (wrong) {
      setSending({ state: 'refused', problem: wrong });
      return;
    }
    busy.current = true;
    setSending({ state: 'sending' });
    void deliver().finally(() => {
      busy.current = false;
    });
  };
  return { text, kept, write, sending, send };
}
