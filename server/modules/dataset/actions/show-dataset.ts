import type { Publish, Publisher } from '../../../platform/publishing/publisher';
import type { PublishingRefusal } from '../../../platform/publishing/refusals';
import { contentOf } from '../content-of';
import type { DatasetDeps } from '../deps';
import { findDataset, findVersion, versionsOf, type DatasetTableRow, type VersionRow } from '../store';

/**
 * Publishes what is said of a set, in the transaction that changes it: what is found and listed is what can be read.
 *
 * @param set - as it will be
 * @returns why it cannot be published; then nothing was
 */
export async function showDataset(
  publish: Publish,
  set: DatasetTableRow,
  version: VersionRow,
  versions: readonly VersionRow[],
  actor: { readonly id: string },
): Promise<PublishingRefusal | undefined> {
  const content = contentOf(set, version, versions);
  const outcome = await publish({ kind: 'datasets', content, actor: actor.id });
  return outcome.state === 'refused' ? outcome.refusals[0] : undefined;
}

/** The same, for a set whose version in force stays. One that was never published has no page to change. */
export async function showAgain(
  publish: Publish,
  trx: Parameters<Parameters<Publisher['within']>[0]>[0],
  set: DatasetTableRow,
  actor: { readonly id: string },
): Promise<PublishingRefusal | undefined> {
  if (set.current_version === null) return undefined;
  const version = await findVersion(trx, set.current_version);
  if (!version) throw new Error(`The data set ${set.id} has lost its version in force.`);
  return showDataset(publish, set, version, await versionsOf(trx, set.id), actor);
}

/** Publishes the pages of sets that were published before such pages were. Repeatable. */
export async function showOlder({ store, publisher }: Pick<DatasetDeps, 'store' | 'publisher'>): Promise<void> {
  const without = await store.read
    .selectFrom('datasets')
    .leftJoin('published', (join) =>
      join.onRef('published.public_id', '=', 'datasets.id').on('published.kind', '=', 'datasets'),
    )
    .select('datasets.id')
    .where('datasets.state', '=', 'published')
    .where('published.id', 'is', null)
    .execute();
  for (const { id } of without) {
    await publisher.within(async (trx, publish) => {
      await store.lockRow(trx, 'datasets', id);
      const set = await findDataset(trx, id);
      const refused = set?.state === 'published' ? await showAgain(publish, trx, set, { id: 'system' }) : undefined;
      if (refused) throw new Error(`The data set ${id} has no page: ${refused.code} at ${refused.field ?? ''}`);
    });
  }
}
