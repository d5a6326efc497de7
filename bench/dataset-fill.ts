import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetOpening } from '../contract/dataset-desk';
import { createPublisher } from '../server/content';
import { bringIn } from '../server/modules/dataset/actions/bring-in';
import { publishVersion } from '../server/modules/dataset/actions/publish';
import { openDataset } from '../server/modules/dataset/actions/write-dataset';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import { DIRECTORY } from './articles';

/** A real city's open data: 27 departments, 223 resources, 712,500 rows. */
export const SETS = 223;
export const ROWS = 712_500;
export const LARGE = 100_000;
const SECOND = 60_000;
const OTHERS = (ROWS - LARGE - SECOND) / (SETS - 2);
const DEPARTMENTS = 27;
const AT_ONCE = 500;

export const rowsOf = (at: number): number => (at === 0 ? LARGE : at === 1 ? SECOND : OTHERS);
export const idOf = (at: number): string => `ziyuan-${String(at).padStart(3, '0')}`;

const departments = Array.from({ length: DEPARTMENTS }, (_, at) => ({ id: `bumen-${at}`, name: `第${at}部门` }));
const directory = () => {
  const [any] = DIRECTORY.departments;
  return { ...DIRECTORY, departments: departments.map((each) => ({ ...any, ...each })) };
};

const plain = { type: 'text', unit: '', about: '', required: false, findable: false } as const;
const FIELDS: DatasetOpening['fields'] = [
  { ...plain, key: 'code', title: '编号', required: true },
  { ...plain, key: 'name', title: '名称', required: true },
  { ...plain, key: 'district', title: '区县', findable: true },
  { ...plain, key: 'kind', title: '类别', findable: true },
  { ...plain, key: 'amount', title: '数量', type: 'number', unit: '个', findable: true },
  { ...plain, key: 'day', title: '日期', type: 'date', findable: true },
  { ...plain, key: 'address', title: '地址' },
  { ...plain, key: 'position', title: '经纬度', type: 'coordinate' },
];
const DISTRICTS = ['溪东区', '溪南区', '云禾县'];

function line(set: number, n: number): string {
  const mixed = (n * 7_919 + set * 104_729) % 1_000_003;
  const day = `20${String(10 + (mixed % 16))}-${String((mixed % 12) + 1).padStart(2, '0')}-${String((mixed % 28) + 1).padStart(2, '0')}`;
  const amount = n % 10 === 9 ? '' : String(mixed % 10_000);
  const place = `${(118 + (mixed % 1_000) / 5_000).toFixed(4)} ${(26 + (mixed % 777) / 5_000).toFixed(4)}`;
  return `Z${n},第${n}号设施${n % 997 === 0 ? '（重点）' : ''},${DISTRICTS[n % 3] ?? ''},第${mixed % 40}类,${amount},${day},望江路${mixed % 400}号,${place}\n`;
}

async function* csvOf(set: number): AsyncGenerator<Buffer> {
  yield Buffer.from(`${FIELDS.map(({ title }) => title).join(',')}\n`);
  const rows = rowsOf(set);
  for (let from = 1; from <= rows; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, rows - from + 1);
    await Promise.resolve();
    yield Buffer.from(Array.from({ length: count }, (_, at) => line(set, from + at)).join(''));
  }
}

const opening = (at: number): DatasetOpening => ({
  id: idOf(at),
  name: `第${at}号资源`,
  about: '测量用的数据。',
  department: `bumen-${at % DEPARTMENTS}`,
  topic: '',
  frequency: 'monthly',
  terms: '注明来源。',
  contact: '0599-0000101',
  fields: FIELDS,
});

/** A data folder with all of them, brought in as staff do it, and kept for the next run. */
export async function folderOfDatasets(cache: string, say: (sentence: string) => void): Promise<string> {
  const folder = join(cache, 'datasets');
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const store = await openStore({ kind: 'embedded', file: join(making, 'mingbai.db') });
  const publisher = createPublisher({ store, clock: systemClock });
  await publisher.publish({ kind: 'directory', content: directory(), actor: 'bench' });
  const known = () => Promise.resolve(departments);
  const deps = { store, clock: systemClock, publisher, departments: known, topics: () => Promise.resolve([]) };
  const actor = { id: 'bench', name: '测量', account: 'bench', roles: [], department: 'bumen-0' } as const;
  const began = performance.now();
  for (let at = 0; at < SETS; at += 1) {
    const refused = await openDataset(deps, opening(at), actor);
    const id = idOf(at);
    const brought = await bringIn(deps, id, { name: 'a.csv', bytes: csvOf(at) }, actor.name);
    if (refused || !brought.ok) throw new Error(`${id} was refused.`);
    await publishVersion(deps, { id, number: brought.value }, '', actor);
    if (at === 0) say(`  100,000 rows brought in: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  say(`  ${ROWS} rows in ${SETS} sets brought in: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await store.close();
  renameSync(making, folder);
  return folder;
}
