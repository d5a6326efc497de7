import type { DatasetField, DatasetRow, DatasetRows, DatasetView } from '../../../contract/dataset';
import { useList } from '../../platform/answers';
import { replace } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Listed } from '../../ui/states';
import { FindBox } from '../../ui/find-box';
import { cellWords, grouped } from './words';

interface RowsProps {
  readonly set: DatasetView;
  /** Words that the rows hold; empty for all of them. */
  readonly asked: string;
}

/** The rows of a set as cards, with words to find them by. */
export function Rows({ set: { id, fields }, asked }: RowsProps) {
  const search = asked === '' ? '' : `&q=${encodeURIComponent(asked)}`;
  const list = useList<DatasetRow>(`/api/datasets/${id}/rows?limit=5${search}`);
  const total = list.first.state === 'ready' ? (list.first.data as DatasetRows).total : null;
  return (
    <Box as="section" className="stack-small">
      <Box as="h2">看一看</Box>
      <FindBox
        key={asked}
        id="dataset-row-words"
        label="在这些数据里找"
        placeholder="名称、地址，什么都可以"
        asked={asked}
        clearText="看全部"
        onSearch={(words) => replace(to('dataset', { id, q: words }))}
      />
      {asked === '' || total === null ? null : (
        <Box as="p" className="meta" live="polite">{`含有“${asked}”的有 ${grouped(total)} 条。`}</Box>
      )}
      <Listed
        list={list}
        empty={asked === '' ? '这个数据集现在没有数据。' : `没有含有“${asked}”的数据，换个词试试。`}
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
