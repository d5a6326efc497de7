import type { DatasetField, DatasetRow, DatasetRows, DatasetView } from '../../../contract/dataset';
import { useList } from '../../platform/answers';
import { Box } from '../../ui/primitives/box';
import { Listed } from '../../ui/states';
import { wayOf, type Asked } from './asked';
import { RowControls } from './row-controls';
import { cellWords, grouped } from './words';

interface RowsProps {
  readonly set: DatasetView;
  readonly asked: Asked;
  /** What of the question was left out, and why. */
  readonly said: readonly string[];
}

/** Words go by the order of the file: the API refuses both at once. */
function searchOf({ words, field, sort, filter }: Asked): string {
  const asked = words === '' ? { sort, filter } : { q: words, in: field, filter };
  return Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `&${key}=${encodeURIComponent(value)}`)
    .join('');
}

/** What is asked of the rows, in words; empty where all of them are. */
function askedInWords({ words, field, filter }: Asked, fields: readonly DatasetField[]): string {
  const way = wayOf(filter, fields);
  const title = fields.find(({ key }) => key === field)?.title;
  return [
    ...(way === undefined ? [] : [`${way.label}${filter.slice(way.head.length)}`]),
    ...(words === '' ? [] : [`${title === undefined ? '' : `“${title}”里`}含有“${words}”`]),
  ].join('、');
}

/** The rows of a set as cards, with words to find them by and an order to read them in. */
export function Rows({ set, asked, said }: RowsProps) {
  const { id, fields } = set;
  const list = useList<DatasetRow>(`/api/datasets/${id}/rows?limit=5${searchOf(asked)}`);
  const total = list.first.state === 'ready' ? (list.first.data as DatasetRows).total : null;
  const wanted = askedInWords(asked, fields);
  return (
    <Box as="section" className="stack-small">
      <Box as="h2">看一看</Box>
      <RowControls set={set} asked={asked} />
      {said.map((sentence) => (
        <Box key={sentence} className="card warning">
          <Box as="p">{sentence}</Box>
        </Box>
      ))}
      {wanted === '' || total === null ? null : (
        <Box as="p" className="meta" live="polite">{`${wanted}的有 ${grouped(total)} 条。`}</Box>
      )}
      <Listed
        list={list}
        empty={wanted === '' ? '这个数据集现在没有数据。' : '没有这样的数据，换个说法试试。'}
        item={(row) => <RowCard key={JSON.stringify(row)} row={row} fields={fields} />}
      />
    </Box>
  );
}

const NAME = /名称?$|^名/;

/** What a row is called by: the field that says so, or the first text. */
const nameField = (fields: readonly DatasetField[]): DatasetField | undefined =>
  fields.find(({ title, type }) => type === 'text' && NAME.test(title)) ??
  fields.find(({ type, required }) => type === 'text' && required) ??
  fields[0];

/** Where something lies in degrees says nothing to people; it is in the files. */
const isForReading = ({ type }: DatasetField): boolean => type !== 'coordinate';

function RowCard({ row, fields }: { readonly row: DatasetRow; readonly fields: readonly DatasetField[] }) {
  const head = nameField(fields);
  const rest = fields.filter(
    (field) => field !== head && isForReading(field) && cellWords(row[field.key], field) !== '',
  );
  return (
    <Box as="li" className="card">
      <Box as="h3" className="row-name">
        {head === undefined ? '' : cellWords(row[head.key], head)}
      </Box>
      {rest.map((field) => (
        <Box key={field.key}>{`${field.title}：${cellWords(row[field.key], field)}`}</Box>
      ))}
    </Box>
  );
}
