import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushPlan, PushView } from '../../../contract/push';
import { callStaff, type StaffCall } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { isSame, spokenOf, type Spoken } from './spoken';

/** What is written and not saved, and the version on the server that it was written over. */
interface Draft {
  readonly base: number;
  readonly spoken: Spoken | null;
}

const NOTHING: Draft = { base: 0, spoken: null };

export interface Editing {
  readonly spoken: Spoken;
  readonly change: (part: Partial<Spoken>) => void;
  /** Something is written that the server does not have. */
  readonly isDirty: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly save: () => Promise<void>;
  /** Saves what is written and counts whom it reaches. */
  readonly plan: () => Promise<void>;
  readonly submit: () => Promise<void>;
  /** Gives up what is written here for what stands on the server. */
  readonly drop: () => void;
}

/** What is written over a version, kept in this tab until it is saved. */
function useWritten(push: PushView) {
  const [draft, keep] = useDraft<Draft>(`push:${push.id}`, NOTHING);
  const spoken = draft.spoken ?? spokenOf(push);
  /** Another version than the one shown means that somebody else has changed it: the server says so. */
  const base = draft.spoken === null ? push.version : draft.base;
  const change = (part: Partial<Spoken>): void => keep({ base, spoken: { ...spoken, ...part } });
  const forget = (): void => keep(NOTHING);
  return { spoken, base, change, forget, isDirty: !isSame(spoken, spokenOf(push)) };
}

/** A push in hand: kept in this tab as it is typed, saved, counted and submitted. */
export function useEditor(push: PushView, onChanged: (push: PushView, told: string) => void): Editing {
  const { spoken, base, change, forget, isDirty } = useWritten(push);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const path = `/api/staff/push/pushes/${push.id}`;

  const call = async <T>(request: StaffCall): Promise<T | null> => {
    const got = await callStaff<T>(request);
    setProblem(got.ok ? null : got.problem);
    return got.ok ? got.data : null;
  };
  /** What stands on the server when all that is written here is there; null when it was refused. */
  const saved = async (): Promise<PushView | null> => {
    if (!isDirty && push.state === 'draft') return push;
    const view = await call<PushView>({ method: 'PUT', path, body: { version: base, ...spoken } });
    if (view !== null) forget();
    return view;
  };
  const busily = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const save = (): Promise<void> =>
    busily(async () => {
      const view = await saved();
      if (view !== null) onChanged(view, '已保存。');
    });
  const plan = (): Promise<void> =>
    busily(async () => {
      const view = await saved();
      if (view === null) return;
      onChanged(view, '');
      const counted = await call<PushPlan>({ method: 'POST', path: `${path}/plan` });
      if (counted === null) return;
      const anew = await call<PushView>({ path });
      if (anew !== null) onChanged(anew, '算好了。看清楚发给谁，再提交审批。');
    });
  const submit = (): Promise<void> =>
    busily(async () => {
      const planHash = push.plan?.hash ?? '';
      const body = { version: push.version, planHash };
      const view = await call<PushView>({ method: 'POST', path: `${path}/submission`, body });
      if (view !== null) onChanged(view, '已提交，等另一位审批。');
    });
  const drop = (): void => {
    forget();
    setProblem(null);
  };
  return { spoken, change, isDirty, busy, problem, save, plan, submit, drop };
}
