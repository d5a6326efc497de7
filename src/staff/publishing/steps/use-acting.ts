import { useCallback, useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { ManuscriptAct, ManuscriptActing } from '../../../../contract/manuscript-act';
import type { ManuscriptMay } from '../../../../contract/manuscript-part';
import type { Disclosure } from '../../../../contract/manuscript-state';
import { callStaff } from '../../../workbench/call';
import { useOnceKey } from '../../../workbench/once-key';
import { manuscriptPath } from '../manuscript-path';

const UNSAVED: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'manuscript.unsaved',
  title: '刚写的内容还没有存进系统，这一步先不办。请看保存状态，联网或者比较两份以后再试。',
};

export interface Acting {
  /** @returns why it was not done; null when it is */
  readonly act: (
    may: ManuscriptMay,
    actOf: (hash: string) => ManuscriptAct,
    disclosure?: Disclosure | null,
  ) => Promise<Problem | null>;
  readonly busy: boolean;
}

interface Place {
  readonly view: ManuscriptView;
  /** Keeps what is written first: what is signed is what stands there. */
  readonly flush: () => Promise<boolean>;
  readonly onDone: (view: ManuscriptView, title: string) => void;
}

/** Does a step: what is written is kept first, then the attribute, then the step, each once. */
export function useActing({ view, flush, onDone }: Place): Acting {
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const { id, hash, sequence, disclosure: known } = view;
  const send = useCallback<Acting['act']>(
    async (may, actOf, disclosure = null) => {
      if (!(await flush())) return UNSAVED;
      let seen: { readonly hash: string; readonly sequence?: number } = { hash, sequence };
      if (disclosure !== null && JSON.stringify(disclosure) !== JSON.stringify(known)) {
        const path = manuscriptPath(id, '/particulars');
        const set = await callStaff<ManuscriptView>({ method: 'PUT', path, body: { disclosure } });
        if (!set.ok) return set.problem;
        seen = set.data;
      }
      const act = actOf(seen.hash);
      // What needs no hash is done to the text that was just kept.
      const body: ManuscriptActing = {
        act,
        ...('hash' in act && seen.sequence !== undefined ? { sequence: seen.sequence } : {}),
        ...(may.inPlaceOf ? { inPlaceOf: may.inPlaceOf.id } : {}),
      };
      const path = manuscriptPath(id, '/acts');
      const got = await callStaff<ManuscriptView>({ method: 'POST', path, body, key: await once.keyFor(body) });
      if (!got.ok) return got.problem;
      once.forget();
      onDone(got.data, may.title);
      return null;
    },
    [flush, hash, sequence, known, id, once, onDone],
  );
  const act = useCallback<Acting['act']>(
    async (...given) => {
      setBusy(true);
      const problem = await send(...given);
      setBusy(false);
      return problem;
    },
    [send],
  );
  return { act, busy };
}
