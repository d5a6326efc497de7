import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPublisher } from '../server/content';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import { article, DIRECTORY } from './articles';

const AT_ONCE = 500;

/** A data folder with so many published notices, made through the publisher, and kept for the next run. */
export async function filledFolder(cache: string, count: number): Promise<string> {
  const folder = join(cache, `store-${count}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const store = await openStore({ kind: 'embedded', file: join(making, 'mingbai.db') });
  const publisher = createPublisher({ store, clock: systemClock, later: true });
  await publisher.publish({ kind: 'directory', content: DIRECTORY, actor: 'bench' });
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at);
    const outcomes = await publisher.publishAll(
      numbers.map((number) => ({ kind: 'notices' as const, content: article(number), actor: 'bench' })),
    );
    if (outcomes.some(({ state }) => state === 'refused')) throw new Error('An article was refused.');
  }
  await store.close();
  renameSync(making, folder);
  return folder;
}
