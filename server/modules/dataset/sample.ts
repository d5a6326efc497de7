import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { DatasetForm } from '../../../contract/dataset-desk';
import { bringIn } from './actions/bring-in';
import { publishVersion } from './actions/publish';
import { openDataset } from './actions/write-dataset';
import type { DatasetDeps } from './deps';
import { findDataset, versionsOf } from './store';

type Deps = Pick<DatasetDeps, 'store' | 'clock' | 'departments' | 'topics' | 'publisher'>;

const LOADER = {
  id: 'sample-city',
  name: '示例数据',
  account: 'sample-city',
  roles: [],
  department: 'zhengfuban',
} as const;

/** A dictionary as authors write it: what is not said is not so. */
type WrittenField = Partial<DatasetForm['fields'][number]> & { readonly key: string; readonly title: string };

const fieldOf = ({
  key,
  title,
  type = 'text',
  unit = '',
  about = '',
  required = false,
  findable = false,
}: WrittenField) => ({
  key,
  title,
  type,
  unit,
  about,
  required,
  findable,
});

function formIn(file: string): DatasetForm {
  const form = parse(readFileSync(file, 'utf8')) as Omit<DatasetForm, 'fields'> & { readonly fields: WrittenField[] };
  return { ...form, fields: form.fields.map(fieldOf) };
}

async function addOne(deps: Deps, folder: string, id: string): Promise<void> {
  const set = await findDataset(deps.store.read, id);
  if (set?.current_version != null) return;
  const refused = set ? null : await openDataset(deps, { id, ...formIn(join(folder, `${id}.yaml`)) }, LOADER);
  if (refused) throw new Error(`${id}: ${JSON.stringify(refused)}`);
  const bytes = createReadStream(join(folder, `${id}.csv`)) as AsyncIterable<Buffer>;
  const brought = await bringIn(deps, id, { name: `${id}.csv`, bytes }, LOADER.name);
  if (!brought.ok) throw new Error(`${id}: ${JSON.stringify(brought.refusal)}`);
  const [version] = await versionsOf(deps.store.read, id);
  if (version?.faulty_count !== 0) throw new Error(`${id}: ${String(version?.faulty_count)} rows are at fault.`);
  const published = await publishVersion(deps, { id, number: brought.value }, '首次公开', LOADER);
  if (!published.ok) throw new Error(`${id}: ${published.refusal.code}`);
}

/**
 * Publishes the data sets of the sample city, each a dictionary (.yaml) and its rows (.csv). Repeatable.
 *
 * @throws Error naming the set that has faults
 */
export async function addSampleDatasets(deps: Deps, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const ids = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  for (const id of ids.sort().map((file) => basename(file, '.yaml'))) await addOne(deps, folder, id);
}
