import { join } from 'node:path';
import { KIND_NAMES } from './content';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Publisher } from './platform/publishing/publisher';
import { PageRows } from './platform/published/page-rows';
import { projectFolder } from './project-folder';

export interface FirstStartDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly publisher: Publisher;
  readonly say: (sentence: string) => void;
}

/** In `counters`: 0 while the sample city is being loaded, 1 once it is. */
const MARK = 'sample-city';

async function isNeeded(store: Store): Promise<boolean> {
  const mark = await store.read.selectFrom('counters').select('value').where('id', '=', MARK).executeTakeFirst();
  if (mark) return mark.value === 0;
  const any = await store.read.selectFrom('documents').select('id').limit(1).executeTakeFirst();
  return any === undefined;
}

/** The search's tables of the sample city, put in once; a store from before there were any gets them too. */
export async function fillSearchTables({ store, clock }: Pick<FirstStartDeps, 'store' | 'clock'>): Promise<void> {
  const { seedSearchTables } = await import('./modules/search/seed');
  await seedSearchTables({ store, clock }, join(projectFolder('sample-city'), 'search'));
}

/** The catalogue of the sample city, put in once; a store from before there was one gets it too. */
export async function fillCatalogue({ store, clock }: Pick<FirstStartDeps, 'store' | 'clock'>): Promise<void> {
  const { seedCatalogue } = await import('./modules/catalogue/seed');
  const file = join(projectFolder('sample-city'), 'catalogue.yaml');
  if (!(await seedCatalogue({ store, clock, kindNames: KIND_NAMES }, file))) return;
  // What was published before there was a catalogue is filed before anybody looks.
  const { followPublication } = await import('./modules/catalogue/follow-publication');
  await followPublication({ store, directory: () => new PageRows(store).directory() }).catchUp();
}

/** Loads the sample city into an empty store; a load that was interrupted is taken up again. */
export async function fillEmptyStore({ store, clock, publisher, say }: FirstStartDeps): Promise<void> {
  if (!(await isNeeded(store))) return;
  const set = (value: number): Promise<unknown> =>
    store.write((trx) =>
      trx
        .insertInto('counters')
        .values({ id: MARK, value })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ value }))
        .execute(),
    );
  await set(0);
  say('The store is empty: loading the sample city 临溪市.');
  let told = 0;
  const { loadSampleCity } = await import('./modules/sample-city/load');
  const files = await loadSampleCity({
    folder: projectFolder('sample-city'),
    clock,
    publisher,
    progress(done, of) {
      if (done < of && done - told < 40) return;
      told = done;
      say(`  ${done} of ${of} files`);
    },
  });
  const { readSampleAccounts } = await import('./modules/sample-city/read-accounts');
  const { addSampleAccounts } = await import('./modules/new-media/sample');
  await addSampleAccounts({ store, clock }, readSampleAccounts(projectFolder('sample-city'), clock.now()));
  const { addSamplePoints } = await import('./modules/gazette/sample');
  await addSamplePoints(store, projectFolder('sample-city'));
  const departments = async () => (await new PageRows(store).directory()).departments;
  const topics = async () => (await new PageRows(store).directory()).topics;
  const { addSampleDatasets } = await import('./modules/dataset/sample');
  const datasets = { store, clock, publisher, departments, topics };
  await addSampleDatasets(datasets, join(projectFolder('sample-city'), 'datasets'));
  const { addDemonstrationStaff } = await import('./modules/staff/demonstration');
  await addDemonstrationStaff({ store, clock, departments }, say);
  await set(1);
  say(`The sample city is loaded: ${files} files.`);
}
