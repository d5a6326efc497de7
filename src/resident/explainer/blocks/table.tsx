import type { CitedClauses } from '../../../../contract/clause';
import type { BlockOf } from '../../../../contract/explainer-block';
import { isLarge, useSettings } from '../../../platform/settings';
import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import type { BlockProps } from './block-props';

/** More columns than this are too narrow for words on a phone. */
const WIDEST = 3;

/** 表格. In large type, and when it has many columns, each row becomes a card: a table that one must scroll is not read. */
export function Table({ block, cited }: BlockProps<'table'>) {
  const size = useSettings(({ size: chosen }) => chosen);
  const asCards = block.columns.length > WIDEST || isLarge(size);
  return (
    <Box as="section" className="card ex-stack-block" label={block.title}>
      <Box as="h2">{block.title}</Box>
      {asCards ? <RowCards block={block} cited={cited} /> : <Grid block={block} cited={cited} />}
    </Box>
  );
}

function Grid({ block, cited }: BlockProps<'table'>) {
  return (
    <Box className="ex-table" role="table" label={block.title}>
      <Box className="ex-table-row head" role="row">
        {block.columns.map((column) => (
          <Box key={column} className="ex-table-cell" role="columnheader">
            {column}
          </Box>
        ))}
      </Box>
      {block.rows.map((row, index) => (
        <Box key={String(index)} className="ex-table-line" role="row">
          <Box className="ex-table-row" role="presentation">
            {row.cells.map((cell, at) => (
              <Box key={String(at)} className="ex-table-cell" role={at === 0 ? 'rowheader' : 'cell'}>
                {cell}
              </Box>
            ))}
          </Box>
          <RowClauses row={row} cited={cited} role="cell" />
        </Box>
      ))}
    </Box>
  );
}

function RowCards({ block, cited }: BlockProps<'table'>) {
  return (
    <Box as="ul" className="ex-row-cards">
      {block.rows.map((row, index) => (
        <Box as="li" key={String(index)} className="ex-row-card">
          <Box as="h3">{row.cells[0] ?? ''}</Box>
          {row.cells.slice(1).map((cell, at) => (
            <Box key={String(at)} className="ex-row-card-cell">
              <Text className="ex-row-card-name">{block.columns[at + 1] ?? ''}</Text>
              <Text className="ex-row-card-value">{cell}</Text>
            </Box>
          ))}
          <RowClauses row={row} cited={cited} role={undefined} />
        </Box>
      ))}
    </Box>
  );
}

function RowClauses({
  row,
  cited,
  role,
}: {
  readonly row: BlockOf<'table'>['rows'][number];
  readonly cited: CitedClauses;
  readonly role: string | undefined;
}) {
  if (row.clauses === undefined || row.clauses.length === 0) return null;
  return (
    <Box role={role}>
      <Clauses refs={row.clauses} cited={cited} />
    </Box>
  );
}
