import { useState } from 'react';
import type { Problem } from '../../contract/error';
import type { StaffAnswer } from './call';
import { ProblemNote } from './notes';

/** Something that was done a moment ago, and how to take it back. */
export interface JustDone {
  readonly text: string;
  readonly undo?: (() => Promise<StaffAnswer<unknown>>) | undefined;
}

interface Props {
  readonly done: JustDone | null;
  /** Called once it was taken back. */
  readonly onUndone: (text: string) => void;
}

export function UndoNote({ done, onUndone }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!done) return null;
  const { undo } = done;
  const takeBack = async (): Promise<void> => {
    const got = await undo?.();
    if (!got) return;
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onUndone('已恢复原样。');
  };
  return (
    <>
      <div className="w-note good w-row apart" role="status">
        <span>{done.text}</span>
        {undo && (
          <button type="button" className="w-button" onClick={() => void takeBack()}>
            撤销
          </button>
        )}
      </div>
      <ProblemNote problem={problem} />
    </>
  );
}
