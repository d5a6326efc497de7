import type { DirectoryContent } from '../../contract/directory';
import type { ContentKind } from '../../contract/primitives';
import type { Store } from './db/store';
import type {} from './publishing/tables';

/** What a module that takes something from residents may know of what is published. */
export interface PublishedLook {
  isPublished(kind: ContentKind, id: string): Promise<boolean>;
  /** The page as `GET /api/<kind>/<id>` answers it; undefined when it is not published. */
  view(kind: ContentKind, id: string): Promise<unknown>;
  departments(): Promise<DirectoryContent['departments']>;
}

export const lookAtPublished = (store: Store): PublishedLook => {
  const view = async (page: string): Promise<unknown> => {
    const row = await store.read
      .selectFrom('rendered')
      .innerJoin('published', 'published.id', 'rendered.id')
      .where('rendered.id', '=', page)
      .where('published.state', '=', 'shown')
      .select('rendered.body')
      .executeTakeFirst();
    return row && JSON.parse(row.body.toString());
  };
  return {
    async isPublished(kind, id) {
      const row = await store.read
        .selectFrom('published')
        .select('id')
        .where('id', '=', `${kind}/${id}`)
        .where('state', '=', 'shown')
        .executeTakeFirst();
      return row !== undefined;
    },
    view: (kind, id) => view(`${kind}/${id}`),
    async departments() {
      const directory = (await view('directory/directory')) as DirectoryContent | undefined;
      return directory?.departments ?? [];
    },
  };
};
