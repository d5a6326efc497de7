import type { ReactNode } from 'react';

export interface PhoneLinkProps {
  readonly phone: string;
  /** `plain` when left out. */
  readonly className?: string | undefined;
  /** What is shown; the number when left out. */
  readonly text?: string | undefined;
}

export interface OutsideLinkProps {
  readonly url: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}
