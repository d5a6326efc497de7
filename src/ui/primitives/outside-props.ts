import type { ReactNode } from 'react';

export interface PhoneLinkProps {
  readonly phone: string;
}

export interface OutsideLinkProps {
  readonly url: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}
