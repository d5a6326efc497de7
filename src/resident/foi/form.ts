import { useCallback, useMemo, useState } from 'react';
import type { Draft, Step } from './draft';
import { faultsOf, stepOf, type Fault } from './faults';

/** What a step of the form needs to know and may do. */
export interface Form {
  readonly draft: Draft;
  /** Writes what was typed or chosen. @param field - takes back what the server said of it */
  readonly write: (next: Partial<Draft>, field?: string) => void;
  /** The reader went on to the next field: what is wrong here may be told now. */
  readonly leave: (field: string) => void;
  /** The sentence to show at a field. */
  readonly faultAt: (field: string) => string | undefined;
  /** Faults to list on top of the step. */
  readonly listed: readonly Fault[];
}

export interface FormControl extends Form {
  /** What keeps a step from being left, and from now on shows all of it. */
  readonly attempt: (step: Step) => readonly Fault[];
  readonly refuse: (faults: readonly Fault[]) => void;
  readonly reset: () => void;
}

const isMissing = ({ code }: Fault): boolean => code.endsWith('-required');

/** When which fault is shown: on leaving a field if something is wrong in it, after an attempt if something is missing. */
export function useForm(draft: Draft, change: (next: Partial<Draft>) => void): FormControl {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState<ReadonlySet<Step>>(new Set());
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const faults = useMemo(() => faultsOf(draft), [draft]);

  const shown = useMemo(() => {
    const here = [...faults, ...refused.filter(({ field }) => !faults.some((fault) => fault.field === field))];
    return here.filter(
      (fault) =>
        stepOf(fault) === draft.step &&
        (attempted.has(draft.step) || refused.includes(fault) || (left.has(fault.field) && !isMissing(fault))),
    );
  }, [faults, refused, attempted, left, draft.step]);

  const write = useCallback(
    (next: Partial<Draft>, field?: string) => {
      change(next);
      if (field !== undefined) setRefused((held) => held.filter((fault) => fault.field !== field));
    },
    [change],
  );
  const leave = useCallback((field: string) => setLeft((held) => new Set(held).add(field)), []);
  const attempt = useCallback(
    (step: Step) => {
      setAttempted((held) => new Set(held).add(step));
      return faults.filter((fault) => stepOf(fault) === step);
    },
    [faults],
  );
  const reset = useCallback(() => {
    setLeft(new Set());
    setAttempted(new Set());
    setRefused([]);
  }, []);
  return {
    draft,
    write,
    leave,
    faultAt: (field) => shown.find((fault) => fault.field === field)?.title,
    listed: attempted.has(draft.step) || refused.length > 0 ? shown : [],
    attempt,
    refuse: setRefused,
    reset,
  };
}
