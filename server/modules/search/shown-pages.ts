import type { Validity } from '../../../domain/policy';
import type { Store } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';

/** Pages that are shown now, by key, with what changes with the day. */
export type Shown = ReadonlyMap<string, { readonly validity?: Validity | undefined }>;

/** Looks each page up in the store: the index follows it, and is never believed about what may be shown. */
export const shownPages = async (store: Store, keys: readonly string[]): Promise<Shown> => {
  if (keys.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.id', 'in', [...new Set(keys)])
    .where('published.state', '=', 'shown')
    .select(['published.id', 'published.kind', 'rendered.summary'])
    .execute();
  return new Map(
    rows.map(({ id, kind, summary }) => {
      if (kind !== 'policies') return [id, {}];
      const { validity } = JSON.parse(summary) as { validity?: Validity };
      return [id, { validity }];
    }),
  );
};
