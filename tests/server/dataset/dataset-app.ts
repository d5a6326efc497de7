import type { LightMyRequestResponse } from 'fastify';
import type { DatasetRows } from '../../../contract/dataset';
import type { DatasetOpening, DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import { datasetPages, datasetResource } from '../../../server/modules/dataset/dataset-resource';
import { registerDataset, type DatasetModule } from '../../../server/modules/dataset/register';
import { directoryResource } from '../../../server/modules/directory/directory-resource';
import { registerCollection } from '../../../server/platform/published/collection-routes';
import { Published } from '../../../server/platform/published/published';
import { StorePublisher } from '../../../server/platform/publishing/publisher';
import { PUBLISHING_SENTENCES } from '../../../server/platform/publishing/refusals';
import { gateBy } from '../annual-report/report-app';
import type { Engine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';
import { directory } from '../small-city';

export const OFFICER = 'foi-officer';

const field = (key: string, title: string, change: Partial<DatasetOpening['fields'][number]> = {}) => ({
  key,
  title,
  type: 'text' as const,
  unit: '',
  about: '',
  required: false,
  findable: false,
  ...change,
});

export const PARKING: DatasetOpening = {
  id: 'tingchechang',
  name: '公共停车场',
  about: '停车场有多少车位。',
  department: 'zhujian',
  topic: '',
  frequency: 'monthly',
  terms: '注明来源就可以用。',
  contact: '0599-0000501',
  fields: [
    field('name', '名称', { required: true }),
    field('district', '区县', { findable: true }),
    field('places', '车位', { type: 'number', unit: '个', findable: true }),
    field('opened', '启用日期', { type: 'date', findable: true }),
  ],
};

const [anyDepartment] = directory.departments;
const DIRECTORY = {
  ...directory,
  topics: [{ id: 'jiaotong', name: '交通出行', summary: '' }],
  departments: [{ ...anyDepartment, id: 'zhujian', name: '临溪市住房和城乡建设局' }],
};

export interface DatasetApp extends Running {
  readonly module: DatasetModule;
  as(roles: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<LightMyRequestResponse>;
  upload(url: string, name: string, file: string | Buffer, roles?: string): Promise<LightMyRequestResponse>;
  /** Opens the set of car parks and publishes a file of it. */
  published(csv: string): Promise<DeskDataset>;
  /** Brings in a new file of a set that is there and publishes it. */
  renewed(csv: string): Promise<DeskDataset>;
  rows(query?: string): Promise<DatasetRows>;
}

/** The open data over a real store. */
export const runDatasets = async (engine: Engine): Promise<DatasetApp> => {
  let module: DatasetModule | undefined;
  const running = await runResidentApp(engine, async (app, ground) => {
    const { store, clock, problems } = ground;
    const published = await Published.open(store, 1_000_000);
    const publisher = new StorePublisher({ store, clock, resources: [directoryResource, datasetResource] });
    publisher.onChange(() => published.refresh());
    await publisher.publish({ kind: 'directory', content: DIRECTORY, actor: 'test' });
    for (const page of datasetPages) registerCollection(app, { published, problems }, page);
    problems.add(PUBLISHING_SENTENCES);
    module = registerDataset(app, {
      ...{ store, clock, problems, publisher },
      gate: gateBy(problems),
      departments: async () => (await published.rows.directory()).departments,
      topics: async () => (await published.rows.directory()).topics,
    });
  });
  if (!module) throw new Error('nothing was registered');
  const as: DatasetApp['as'] = (roles, method, url, payload) =>
    running.app.inject({
      method,
      url,
      headers: roles === '' ? {} : { 'x-test-roles': roles },
      ...(payload === undefined ? {} : { payload }),
    });
  const upload: DatasetApp['upload'] = async (url, name, file, roles = OFFICER) => {
    const form = new FormData();
    form.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), name);
    const sent = new Response(form);
    return running.app.inject({
      method: 'POST',
      url,
      headers: { 'x-test-roles': roles, 'content-type': sent.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
  };
  const must = (answer: LightMyRequestResponse): LightMyRequestResponse => {
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer;
  };
  const base = `/api/staff/datasets/${PARKING.id}`;
  const renewed: DatasetApp['renewed'] = async (csv) => {
    const draft = must(await upload(`${base}/versions`, 'a.csv', csv)).json<DeskDatasetDraft>();
    const address = `${base}/versions/${String(draft.version.number)}/publish`;
    return must(await as(OFFICER, 'POST', address, { note: '' })).json<DeskDataset>();
  };
  return Object.assign(running, {
    module,
    as,
    upload,
    renewed,
    async published(csv: string) {
      must(await as(OFFICER, 'POST', '/api/staff/datasets', PARKING));
      return renewed(csv);
    },
    rows: async (query = '') =>
      must(await as('', 'GET', `/api/datasets/${PARKING.id}/rows${query}`)).json<DatasetRows>(),
  });
};

export const HEAD = '名称,区县,车位,启用日期\n';

/** So many car parks; every third in the south, every tenth without a number of places. */
export const carParks = (count: number, name = '停车场'): string =>
  HEAD +
  Array.from({ length: count }, (_, at) => {
    const places = at % 10 === 9 ? '' : String((at * 37) % 500);
    const day = `2026-01-${String((at % 28) + 1).padStart(2, '0')}`;
    return `${name}${String(at)},${at % 3 === 0 ? '溪南区' : '溪东区'},${places},${day}\n`;
  }).join('');
