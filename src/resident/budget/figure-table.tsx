import type { ReactNode } from 'react';
import { inWan, type Hundreds } from '../../../domain/budget/amount';
import { changeOf, inPercent, sharesOf } from '../../../domain/budget/share';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';

/** 1,935,407.60: in groups of three, as long numbers are printed. */
const money = (amount: Hundreds): string => inWan(amount).replace(/\B(?=(\d{3})+\.)/g, ',');

interface NamedAmount {
  readonly name: string;
  readonly amount: Hundreds;
}

interface ShareTableProps {
  readonly label: string;
  /** What is in the first column: 科目、来源. */
  readonly head: string;
  readonly lines: readonly NamedAmount[];
  /** Name of their sum. */
  readonly whole: string;
  /** What stands below the sum, in no share of it. */
  readonly rest?: readonly NamedAmount[];
}

/** Lines with a bar for each share: a chart to the eye, a table to who has it read aloud. */
export function ShareTable({ label, head, lines, whole, rest = [] }: ShareTableProps) {
  const shares = sharesOf(lines.map(({ amount }) => amount));
  const sum = lines.reduce((so, { amount }) => so + amount, 0);
  return (
    <Box role="table" label={label}>
      <Heads heads={[head, '万元', '占比']} />
      {lines.map(({ name, amount }, at) => (
        <Row key={`${name}${String(at)}`} name={name} cells={[money(amount), shareWords(shares?.[at])]}>
          <Box className="stat-track budget-bar" decorative>
            <Box className="stat-fill" style={{ width: `${String((shares?.[at] ?? 0) / 10)}%` }} />
          </Box>
        </Row>
      ))}
      <Row name={whole} cells={[money(sum), shares === null ? '—' : '100.0%']} />
      {rest.map(({ name, amount }) => (
        <Row key={name} name={name} cells={[money(amount), '—']} />
      ))}
    </Box>
  );
}

const shareWords = (share: number | undefined): string => (share === undefined ? '—' : inPercent(share));

interface Pair {
  readonly name: string;
  readonly now: Hundreds;
  readonly before: Hundreds;
}

interface PairTableProps {
  readonly label: string;
  readonly head: string;
  /** Names of the two columns of money, the one that is compared with first. */
  readonly columns: readonly [before: string, now: string];
  readonly pairs: readonly Pair[];
}

/** Two amounts, one beside the other, and how they differ. */
export const PairTable = ({ label, head, columns, pairs }: PairTableProps) => (
  <Box role="table" label={label} className="budget-pairs">
    <Heads heads={[head, ...columns, '变化']} />
    {pairs.map(({ name, now, before }, at) => (
      <PairRow
        key={`${name}${String(at)}`}
        name={name}
        cells={[money(before), money(now), signed(now, before)]}
        columns={[...columns, '变化']}
      />
    ))}
  </Box>
);

/** `+5.0%`; where there was nothing before, the amount itself. */
function signed(now: Hundreds, before: Hundreds): string {
  const { difference, tenths } = changeOf(now, before);
  if (difference === 0) return '不变';
  const sign = difference > 0 ? '+' : '';
  return tenths === null ? `${sign}${money(difference)}` : `${sign}${inPercent(tenths)}`;
}

interface RowProps {
  readonly name: string;
  readonly cells: readonly string[];
  readonly children?: ReactNode;
}

const Heads = ({ heads: [name = '', ...cells] }: { readonly heads: readonly string[] }) => (
  <Box role="row" className="budget-row budget-heads meta">
    <Box role="columnheader" className="budget-name">
      {name}
    </Box>
    {cells.map((each) => (
      <Box key={each} role="columnheader" className="budget-figure">
        {each}
      </Box>
    ))}
  </Box>
);

const Row = ({ name, cells, children }: RowProps) => (
  <Box role="row" className="budget-row">
    <Box role="rowheader" className="budget-name">
      {name}
    </Box>
    {cells.map((each, at) => (
      <Box key={String(at)} role="cell" className="budget-figure">
        {each}
      </Box>
    ))}
    {children}
  </Box>
);

/** In large type the figures stand one below the other, each under the name of its column; the row of names is read aloud alone. */
const PairRow = ({ name, cells, columns }: RowProps & { readonly columns: readonly string[] }) => (
  <Box role="row" className="budget-row">
    <Box role="rowheader" className="budget-name">
      {name}
    </Box>
    {cells.map((each, at) => (
      <Box key={String(at)} role="cell" className="budget-figure">
        <Text className="budget-column" decorative>
          {columns[at]}
        </Text>
        <Text>{each}</Text>
      </Box>
    ))}
  </Box>
);
