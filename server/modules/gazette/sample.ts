import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Value } from '@sinclair/typebox/value';
import { parse } from 'yaml';
import { ReadingPoints } from '../../../contract/gazette';
import type { Store } from '../../platform/db/store';
import { replacePoints } from './store';

/**
 * Puts the reading points of the sample city into the store. Repeatable.
 *
 * @throws Error naming the first that is not as documented
 */
export async function addSamplePoints(store: Store, folder: string): Promise<void> {
  const points: unknown = { items: parse(readFileSync(join(folder, 'reading-points.yaml'), 'utf8')) as unknown };
  if (!Value.Check(ReadingPoints, points)) {
    const first = Value.Errors(ReadingPoints, points).First();
    throw new Error(`reading-points.yaml: ${first?.path ?? ''} ${first?.message ?? ''}`);
  }
  await store.write((trx) => replacePoints(trx, points.items));
}
