import { DatasetContent, DatasetSummary, DatasetView } from '../../../contract/dataset';
import { addDays, civilDateOf, type CivilDate } from '../../../domain/calendar';
import { KIND_NAMES } from '../../../domain/content-kind';
import { dueOn, isLate } from '../../../domain/dataset';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';
import { MOST_XLSX_ROWS } from './files/limits';

export const datasetPages: readonly PageSchema[] = [
  { kind: 'datasets', name: KIND_NAMES.datasets, summary: DatasetSummary, view: DatasetView },
];

async function summaryOf(content: DatasetContent, context: RenderContext): Promise<DatasetSummary> {
  const { title, summary, frequency, rows, updatedOn } = content;
  return {
    id: context.publicId,
    title,
    summary,
    department: await context.named('departments', content.department),
    topics: await context.namedAll('topics', content.topics),
    frequency,
    rows,
    publishedOn: civilDateOf(new Date(context.createdAt)),
    updatedOn,
    late: isLate(frequency, updatedOn, context.today),
  };
}

const downloadsOf = ({ rows, bytes }: DatasetContent): DatasetView['downloads'] => [
  { format: 'csv', bytes: bytes.csv },
  { format: 'json', bytes: bytes.json },
  ...(rows <= MOST_XLSX_ROWS ? ([{ format: 'xlsx', bytes: null }] as const) : []),
];

/** A set that is in time turns late on the day after it was due, and stays so. */
const turnsOn = (due: CivilDate | null, today: CivilDate): { changesOn?: string } =>
  due === null || today > due ? {} : { changesOn: addDays(due, 1) };

/**
 * Sets of open data (开放数据), as everybody sees them: all but their rows, which stay in tables of their own and are
 * answered when asked. A set that was withdrawn gives no page, so nothing lists it or finds it.
 *
 * @source 条例第十二条、第二十四条
 */
export const datasetResource = defineResource<DatasetContent>({
  kind: 'datasets',
  content: DatasetContent,
  pages: datasetPages,
  references: () => [],
  // What is taken out of sight is taken out of sight, whoever has left the directory meanwhile.
  places: ({ topics, department, withdrawn }) => (withdrawn ? { topics: [] } : { topics, department }),
  async render(content, context) {
    if (content.withdrawn) return [];
    const { fields, version, versions, terms, contact, frequency, updatedOn } = content;
    const summary = await summaryOf(content, context);
    const due = dueOn(frequency, updatedOn);
    const view: DatasetView = {
      ...{ ...summary, version, dueOn: due, fields, versions },
      ...{ downloads: downloadsOf(content), terms, contact },
    };
    const { title, topics, department } = content;
    const facets = { sortKey: updatedOn, topics, department, year: Number(updatedOn.slice(0, 4)) };
    const page = { kind: 'datasets', id: context.publicId, title, facets, summary, view } as const;
    return [{ ...page, ...turnsOn(due, context.today) }];
  },
});
