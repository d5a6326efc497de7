import { Table } from '../../workbench/table';

interface Props {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first rows of a file, as they are. */
export const PreviewTable = ({ heads, rows }: Props) => (
  <Table
    label="前几行"
    heads={heads}
    rows={rows.map((cells, at) => ({ key: String(at), cells: heads.map((_, place) => cells[place] ?? '') }))}
  />
);
