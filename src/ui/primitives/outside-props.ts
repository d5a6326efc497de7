import type { ReactNode } from 'react';

export interface PhoneLinkProps {
  readonly phone: string;
  /** `plain` when left out. */
  readonly className?: string | undefined;
  /** Words before the number, or instead of it on a button. */
  readonly text?: string | undefined;
}

export interface OutsideLinkProps {
  readonly url: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}
