import type { ReactNode } from 'react';
import { Box } from '../../ui/primitives/box';

/** A part of the guide, to which its contents lead. */
export const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Box as="section" id={id} className="stack-small" label={title}>
    <Box as="h2">{title}</Box>
    {children}
  </Box>
);

export interface GuideRow {
  readonly label: string;
  readonly value: string;
  /** In small letters below: an article, or a date. */
  readonly note?: string;
}

/** Things by name, each with what is to be said of it. */
export const Rows = ({ rows }: { readonly rows: readonly GuideRow[] }) => (
  <Box as="ul" className="card flush">
    {rows.map(({ label, value, note }) => (
      <Box as="li" key={label} className="line detail-row">
        <Box className="meta">{label}</Box>
        <Box>{value}</Box>
        {note === undefined ? null : <Box className="meta">{note}</Box>}
      </Box>
    ))}
  </Box>
);
