import { useEffect, useLayoutEffect } from 'react';
import { SITE } from './city';
import { takeOver } from './first-screen';
import type { PageMeta } from './page-meta';

export type { PageMeta } from './page-meta';

/** The document's title; and the moment at which the app replaces the server's first screen. */
export function usePageMeta({ title }: PageMeta, ready: boolean): void {
  useEffect(() => {
    document.title = title === SITE ? SITE : `${title} - ${SITE}`;
  }, [title]);
  useLayoutEffect(() => {
    if (ready) takeOver();
  }, [ready]);
}
