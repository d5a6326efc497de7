import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { scrollToId } from '../../platform/scroll';
import { keepActDraft } from './act-draft';
import { ACT_FORM } from './act-form';
import { ACT_WORDS, type ActKind } from './act-words';
import type { CaseInHand } from './use-case';

/** What the applicant is doing with the case, and what became of it. */
export interface Doing {
  readonly act: ActKind | null;
  readonly said: { readonly title: string; readonly next: string } | null;
  readonly choose: (act: ActKind) => void;
  readonly close: () => void;
  readonly done: (view: FoiCaseView) => void;
  readonly arrivedBefore: (number: string, text: string) => void;
}

export function useDoing({ take, refresh }: CaseInHand): Doing {
  const [act, setAct] = useState<ActKind | null>(null);
  const [said, setSaid] = useState<Doing['said']>(null);
  const finish = (what: Doing['said']): void => {
    setAct(null);
    setSaid(what);
    scrollToId('foi-said');
  };
  return {
    act,
    said,
    choose: (next) => {
      setSaid(null);
      setAct(next);
      scrollToId(ACT_FORM);
    },
    close: () => {
      setAct(null);
      scrollToId('foi-standing');
    },
    done: (view) => {
      take(view);
      if (act !== null) finish({ title: ACT_WORDS[act].done, next: ACT_WORDS[act].next });
    },
    arrivedBefore: (number, text) => {
      // What was written since is not lost: it waits where more can be said.
      keepActDraft(number, 'supplement', { text, key: null });
      finish({
        title: '你前一次其实已经交上了',
        next: '后来改的没有算进去，已经放进“补充说明”，看过以后可以再交。',
      });
      refresh();
    },
  };
}
