import { NEW_MEDIA_COLUMN_KEYS, type WrittenRow } from '../../../domain/new-media';
import { importList } from './actions/import-list';
import type { NewMediaDeps } from './deps';

const written = (row: Readonly<Record<string, string>>): WrittenRow =>
  Object.fromEntries(NEW_MEDIA_COLUMN_KEYS.map((key) => [key, row[key] ?? ''])) as WrittenRow;

/** Addresses that stay the same at every first start: `wechat-linxifabu`. */
const idFor = (identity: string): string => identity.replace(/[^a-z0-9]+/g, '-');

/**
 * Brings the accounts of the sample city into the register. Repeatable: what is there already stays as it is.
 *
 * @throws Error naming every row at fault
 */
export async function addSampleAccounts(
  deps: Pick<NewMediaDeps, 'store' | 'clock'>,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const list = rows.map((row, index) => ({ line: index + 1, row: written(row) }));
  const done = await importList(deps, list, { id: 'sample-city', name: '示例数据' }, { idFor });
  const faults = done.ok ? done.value.faults : [];
  if (!done.ok || faults.length > 0) throw new Error(`The sample accounts have faults: ${JSON.stringify(faults)}`);
}
