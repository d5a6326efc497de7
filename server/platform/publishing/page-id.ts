import type { PageKind } from './tables';

/** Id of a page in the store: `<kind>/<public id>`. */
export const pageId = (kind: PageKind, id: string): string => `${kind}/${id}`;
