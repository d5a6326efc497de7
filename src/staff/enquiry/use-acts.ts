import { useState } from 'react';
import type { DeskEnquiry, DeskEnquiryDone } from '../../../contract/enquiry-desk';
import type { Problem } from '../../../contract/error';
import type { JustDone } from '../../workbench/undo-note';
import { useDeed } from './use-deed';
import { DONE, openingOf, UNDOES, type ActKind } from './words';

interface FormOf {
  readonly kind: 'answer' | 'pass-on' | 'close';
  readonly enquiries: readonly DeskEnquiry[];
}

interface RefusedOne {
  readonly id: string;
  readonly opening: string;
  readonly title: string;
}

/** What is done to questions: at once, or through a form; what was done can be taken back where that is possible. */
export function useActs(refresh: () => Promise<void>, clear: () => void) {
  const deed = useDeed();
  const [form, setForm] = useState<FormOf | null>(null);
  const [done, setDone] = useState<JustDone | null>(null);
  const [refused, setRefused] = useState<readonly RefusedOne[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);

  const settle = (kind: ActKind, enquiries: readonly DeskEnquiry[], told: DeskEnquiryDone): void => {
    const undo = UNDOES[kind];
    const many = told.done.length > 1 ? ` ${String(told.done.length)} 个` : '';
    setDone({
      text: `${DONE[kind]}${many}。`,
      ...(undo === undefined ? {} : { undo: () => deed({ kind: undo }, told.done) }),
    });
    setRefused(
      told.refused.map(({ id, title }) => {
        const of = enquiries.find((each) => each.id === id);
        return { id, title, opening: of ? openingOf(of) : id };
      }),
    );
    setProblem(null);
    setForm(null);
    clear();
    void refresh();
  };
  const act = async (kind: ActKind, enquiries: readonly DeskEnquiry[]): Promise<void> => {
    setDone(null);
    setRefused([]);
    if (kind === 'answer' || kind === 'pass-on' || kind === 'close') {
      setForm({ kind, enquiries });
      return;
    }
    const got = await deed({ kind }, enquiries);
    if (got.ok) settle(kind, enquiries, got.data);
    else {
      setProblem(got.problem);
      if (got.problem.status === 409) await refresh();
    }
  };
  const undone = (text: string): void => {
    setDone({ text });
    void refresh();
  };
  const close = (): void => {
    setForm(null);
    // Somebody may have been there while the form was open.
    void refresh();
  };
  return { form, done, refused, problem, act, settle, undone, close };
}
