import type { DatasetView } from '../../../contract/dataset';

type Data = Readonly<Record<string, unknown>>;

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const measured = ({ title, about, unit }: DatasetView['fields'][number]): Data => ({
  '@type': 'PropertyValue',
  name: title,
  ...(about === '' ? {} : { description: about }),
  ...(unit === '' ? {} : { unitText: unit }),
});

/**
 * A set of open data in the words of schema.org, with its dictionary and its files, as search engines for data read it.
 *
 * @param origin - before the addresses of the files
 * @source schema.org/Dataset
 */
export function datasetData(view: DatasetView, origin: string): Data {
  const { id, summary, fields, rows, topics, terms, downloads } = view;
  const distribution = downloads.map(({ format, bytes }) => ({
    '@type': 'DataDownload',
    encodingFormat: MEDIA_TYPES[format],
    contentUrl: `${origin}/api/datasets/${id}/data.${format}`,
    ...(bytes === null ? {} : { contentSize: `${String(bytes)} B` }),
  }));
  return {
    '@type': 'Dataset',
    identifier: id,
    description: `${summary}共 ${String(rows)} 条，数据项：${fields.map(({ title }) => title).join('、')}。`,
    datePublished: view.publishedOn,
    dateModified: view.updatedOn,
    version: String(view.version),
    isAccessibleForFree: true,
    license: { '@type': 'CreativeWork', name: '使用条件', text: terms },
    ...(topics.length === 0 ? {} : { keywords: topics.map(({ name }) => name) }),
    variableMeasured: fields.map(measured),
    distribution,
  };
}
