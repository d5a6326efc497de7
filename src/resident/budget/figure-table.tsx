import type { ReactNode } from 'react';
import { inWan, type Hundreds } from '../../../domain/budget/amount';
import { changeOf, inPercent, sharesOf } from '../../../domain/budget/share';
import { Box } from '../../ui/primitives/box';

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
        <Row key={`${name}${String(at)}`} name={name} cells={[inWan(amount), shareWords(shares?.[at])]}>
          <Box className="stat-track budget-bar" decorative>
            <Box className="stat-fill" style={{ width: `${String((shares?.[at] ?? 0) / 10)}%` }} />
          </Box>
        </Row>
      ))}
      <Row name={whole} cells={[inWan(sum), shares === null ? '—' : '100.0%']} />
      {rest.map(({ name, amount }) => (
        <Row key={name} name={name} cells={[inWan(amount), '—']} />
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
  <Box role="table" label={label}>
    <Heads heads={[head, ...columns, '变化']} />
    {pairs.map(({ name, now, before }, at) => (
      <Row key={`${name}${String(at)}`} name={name} wide cells={[inWan(before), inWan(now), signed(now, before)]} />
    ))}
  </Box>
);

/** `+5.0%`; where there was nothing before, the amount itself. */
function signed(now: Hundreds, before: Hundreds): string {
  const { difference, tenths } = changeOf(now, before);
  if (difference === 0) return '不变';
  const sign = difference > 0 ? '+' : '';
  return tenths === null ? `${sign}${inWan(difference)}` : `${sign}${inPercent(tenths)}`;
}

const Heads = ({ heads: [name = '', ...cells] }: { readonly heads: readonly string[] }) => (
  <Box role="row" className="budget-row meta">
    <Box role="columnheader" className={cells.length > 2 ? 'budget-name whole' : 'budget-name'}>
      {name}
    </Box>
    {cells.map((each) => (
      <Box key={each} role="columnheader" className="budget-figure">
        {each}
      </Box>
    ))}
  </Box>
);

interface RowProps {
  readonly name: string;
  readonly cells: readonly string[];
  /** The name has a line of its own: three figures do not stand beside it on a phone. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

const Row = ({ name, cells, wide = false, children }: RowProps) => (
  <Box role="row" className="budget-row">
    <Box role="rowheader" className={wide ? 'budget-name whole' : 'budget-name'}>
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
