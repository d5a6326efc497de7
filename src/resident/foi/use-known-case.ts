import { useLayoutEffect, useState } from 'react';
import { knownCase, type KeptCase } from './kept-cases';

/** A request by its number, from the device; null while the device has not been asked, undefined when it is not there. */
export function useKnownCase(number: string): KeptCase | null | undefined {
  const [found, setFound] = useState<KeptCase | null | undefined>(null);
  // Before the first frame: the device answers at once.
  useLayoutEffect(() => setFound(knownCase(number)), [number]);
  return found;
}
