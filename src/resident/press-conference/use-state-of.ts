import { useEffect, useState } from 'react';
import { pressConferenceState, type PressConferenceState } from '../../../domain/press-conference';
import { now } from '../../platform/clock';

/** Timers stand still while a phone sleeps, and its clock may be set anew: look again before long. */
const LONGEST_WAIT_MS = 20_000;

/** The state, which changes by itself when the time comes. */
export function useStateOf(time: { readonly startsAt: string; readonly endsAt: string }): PressConferenceState {
  const { startsAt, endsAt } = time;
  const [at, setAt] = useState(now);
  const state = pressConferenceState({ startsAt, endsAt }, at);
  useEffect(() => {
    const next = [startsAt, endsAt].map((instant) => Date.parse(instant) - now().getTime()).find((wait) => wait > 0);
    if (next === undefined) return undefined;
    const timer = setTimeout(() => setAt(now()), Math.min(next + 50, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [startsAt, endsAt, at]);
  return state;
}
