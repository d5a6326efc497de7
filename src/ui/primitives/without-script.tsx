import type { ReactNode } from 'react';

/** Stands where no script runs, in the place of what needs one; the mini-program always runs its own. */
export const WithoutScript = (_props: { readonly children: ReactNode }) => null;
