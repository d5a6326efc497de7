import { useEffect, useState } from 'react';
import { callStaff } from '../../../workbench/call';

/** Answers of public addresses that a page needs in many places: each is asked for once. */
const asked = new Map<string, Promise<unknown>>();

export function askOnce<T>(path: string): Promise<T | null> {
  const known = asked.get(path);
  if (known) return known as Promise<T | null>;
  const answer = callStaff<T>({ path, background: true }).then((got) => {
    if (got.ok) return got.data;
    // What could not be fetched is asked for again the next time.
    asked.delete(path);
    return null;
  });
  asked.set(path, answer);
  return answer;
}

/** The answers of several addresses, as they come; what is not there yet is missing. */
export function useKept<T>(paths: readonly string[]): ReadonlyMap<string, T> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, T>>(new Map());
  const wanted = paths.join('\n');
  useEffect(() => {
    let isHere = true;
    for (const path of wanted === '' ? [] : wanted.split('\n'))
      void askOnce<T>(path).then((answer) => {
        if (isHere && answer !== null) setAnswers((before) => new Map(before).set(path, answer));
      });
    return () => {
      isHere = false;
    };
  }, [wanted]);
  return answers;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what an address answers, who asks knows
export function useKeptOne<T>(path: string | null): T | undefined {
  const answers = useKept<T>(path === null ? [] : [path]);
  return path === null ? undefined : answers.get(path);
}
