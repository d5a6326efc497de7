import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../contract/error';
import { saveFile, upload, uploadForFile } from './call';

/** What every list tells of what it would do. */
export interface Planned {
  /** Names what was shown: handed back to confirm exactly that. */
  readonly plan: string;
}

/** A file that was looked at, and what it would do. */
export interface Held<Told> {
  readonly file: File;
  readonly preview: Told;
}

const ignore = (): void => undefined;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

interface ImportOptions<Told> {
  /** Address of the import; `/preview` and `/errors.xlsx` are beneath it. */
  readonly path: string;
  /** How much is left to be done after an answer: the file is sent again until nothing is. Left out, one request does all. */
  readonly leftOf?: (told: Told) => number;
  readonly onDone: () => Promise<void>;
}

/** A list that is brought in: looked at first, then confirmed; the file is kept until that is done. */
export function useImport<Told extends Planned>({ path, leftOf = () => 0, onDone }: ImportOptions<Told>) {
  const [held, setHeld] = useState<Held<Told> | null>(null);
  const [done, setDone] = useState<{ readonly told: Told; readonly preview: Told } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState(0);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setDone(null);
    setHeld(null);
    setBusy(true);
    const got = await upload<Told>(`${path}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setHeld({ file, preview: got.data });
  };
  const confirm = async (): Promise<void> => {
    if (!held) return;
    const { file, preview } = held;
    const send = (plan: string) => upload<Told>(`${path}?plan=${plan}`, formOf(file), ignore).answer;
    setBusy(true);
    let got = await send(preview.plan);
    while (got.ok && leftOf(got.data) > 0) {
      setLeft(leftOf(got.data));
      got = await send(got.data.plan);
    }
    setBusy(false);
    setLeft(0);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setDone({ told: got.data, preview });
    setHeld(null);
    await onDone();
  };
  const saveFaulty = async (): Promise<void> => {
    if (!held) return;
    const got = await uploadForFile(`${path}/errors.xlsx`, formOf(held.file));
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.xlsx');
  };
  return { held, done, problem, setProblem, busy, left, take, confirm, saveFaulty };
}
