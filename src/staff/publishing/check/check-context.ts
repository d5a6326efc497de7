import { createContext, useContext } from 'react';
import type { ConcernCheck } from '../../../../contract/explainer';
import type { Walk } from '../../../../domain/explainer';

/** The check that is being written, and where it leads; no walk where there are too many ways. */
export interface OpenCheck {
  readonly check: ConcernCheck;
  readonly walk: Walk | null;
}

export const CheckContext = createContext<OpenCheck | null>(null);

export function useCheck(): OpenCheck {
  const open = useContext(CheckContext);
  if (!open) throw new Error('a field of a check stands inside its editor');
  return open;
}
