import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { FoiReceipt, FoiSubmission } from '../../../contract/foi';
import { randomKey } from '../../platform/random-key';
import { callApi, type ApiAnswer } from '../../platform/request';
import { readDraft, submissionOf, type Draft } from './draft';
import { aboutOf, keepCase } from './kept-cases';

export type Sending =
  { readonly state: 'idle' | 'sending' | 'offline' } | { readonly state: 'refused'; readonly problem: Problem };

interface Submit {
  readonly sending: Sending;
  /** @param done - called with the number of the receipt, and whether it is of what was sent before */
  readonly submit: (draft: Draft, done: (number: string, earlier: boolean) => void) => void;
  readonly settle: () => void;
}

const send = (key: string, body: FoiSubmission): Promise<ApiAnswer<FoiReceipt>> =>
  callApi<FoiReceipt>({ method: 'POST', path: '/api/foi', body, idempotencyKey: key });

const same = (a: FoiSubmission, b: FoiSubmission): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sends a draft. However often it is tapped or tried again, it is one request. */
export function useSubmit(change: (next: Partial<Draft>) => void): Submit {
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const busy = useRef(false);

  const deliver = useCallback(
    async (draft: Draft): Promise<{ number: string; earlier: boolean } | null> => {
      // Another window of the same device may have made the key already.
      const key = draft.key ?? readDraft()?.key ?? (await randomKey());
      const body = submissionOf(draft);
      const before = draft.unanswered.filter((sent) => !same(sent, body));
      change({ key, unanswered: [...before, body] });
      let [taken, answer] = [body, await send(key, body)];
      if (!answer.ok && answer.problem.code === 'foi.idempotency-key-reused') {
        // Something sent earlier had arrived, only its answer was lost. Its receipt is still to be had.
        for (const earlier of before) {
          const again = await send(key, earlier);
          if (again.ok || again.offline) [taken, answer] = [earlier, again];
          if (again.ok) break;
        }
      }
      if (answer.ok) {
        const { number, lookupCode } = answer.data;
        keepCase({ number, code: lookupCode, about: aboutOf(taken.information), receipt: answer.data });
        return { number, earlier: taken !== body };
      }
      if (answer.offline) setSending({ state: 'offline' });
      else {
        change({ unanswered: before });
        setSending({ state: 'refused', problem: answer.problem });
      }
      return null;
    },
    [change],
  );

  const submit = useCallback(
    (draft: Draft, done: (number: string, earlier: boolean) => void) => {
      if (busy.current) return;
      busy.current = true;
      setSending({ state: 'sending' });
      void deliver(draft)
        .then((receipt) => {
          if (receipt === null) return;
          setSending({ state: 'idle' });
          done(receipt.number, receipt.earlier);
        })
        .finally(() => {
          busy.current = false;
        });
    },
    [deliver],
  );
  const settle = useCallback(() => setSending({ state: 'idle' }), []);
  return { sending, submit, settle };
}
