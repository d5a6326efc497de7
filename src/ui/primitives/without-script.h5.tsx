import type { ReactNode } from 'react';

export const WithoutScript = ({ children }: { readonly children: ReactNode }) => <noscript>{children}</noscript>;
