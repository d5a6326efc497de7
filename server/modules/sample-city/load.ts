import type { Clock } from '../../platform/clock';
import type { PublishOutcome } from '../../platform/publishing/outcome';
import type { Publisher } from '../../platform/publishing/publisher';
import type { CityFile } from './city-file';
import { readCity } from './read-files';

export interface LoadDeps {
  readonly folder: string;
  readonly clock: Clock;
  readonly publisher: Publisher;
  /** Called as the work goes on. */
  readonly progress?: (done: number, of: number) => void;
}

const FILES_AT_ONCE = 20;

/** What an author has to mend: file, field, and what was found there. */
function complaints({ name }: CityFile, outcome: PublishOutcome): string[] {
  if (outcome.state !== 'refused') return [];
  return outcome.refusals.map(
    ({ code, field, found }) => `${name}: ${field ?? ''} ${code}${found === undefined ? '' : ` (${found})`}`,
  );
}

/**
 * Publishes the sample city (临溪市). Repeatable: what is there already stays as it is.
 *
 * @throws Error naming every file and field at fault, after everything else was published
 */
export async function loadSampleCity({ folder, clock, publisher, progress }: LoadDeps): Promise<number> {
  const files = readCity(folder, clock.now());
  const faults: string[] = [];
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const batch = files.slice(at, at + FILES_AT_ONCE);
    const outcomes = await publisher.publishAll(
      batch.map(({ kind, content }) => ({ kind, content, actor: 'sample-city' })),
    );
    batch.forEach((file, index) => {
      const outcome = outcomes[index];
      if (outcome) faults.push(...complaints(file, outcome));
    });
    progress?.(Math.min(at + FILES_AT_ONCE, files.length), files.length);
  }
  await publisher.settle();
  if (faults.length > 0) throw new Error(`The sample city has faults:\n  ${faults.join('\n  ')}`);
  return files.length;
}
