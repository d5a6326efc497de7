import type { AnnualReport } from '../../../domain/annual-report/report';
import { tableTwoGrid } from '../../../domain/annual-report/table-two-grid';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { WideTable } from '../../ui/primitives/wide-table';
import { groupsOfGrid } from './grid-cards';

/** 主动公开政府信息情况: a card for each row on a phone, the printed table on a wide screen. @source 条例第二十条 */
export function TableTwo({ report }: { readonly report: AnnualReport }) {
  const grid = tableTwoGrid(report, report.layout);
  const groups = groupsOfGrid(grid);
  const hasSlash = groups.some(({ cards }) => cards.some(({ figures }) => figures.some(({ value }) => value === '/')));
  return (
    <>
      <WideTable label={grid.caption} rows={grid.rows} />
      <Box className="narrow-only stack">
        {groups.map(({ heading, cards }) => (
          <Box key={heading} className="stack-small">
            <Box className="meta">{`条例${heading}`}</Box>
            {cards.map(({ name, figures }) => (
              <Box key={name} className="report-card">
                <Box as="h3">{name}</Box>
                <Figures figures={figures} />
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      {hasSlash ? <Box className="meta">“/”是没有这项职权，或者没有这个数。</Box> : null}
    </>
  );
}

/** Names and numbers, one beside the other, or one below the other where the type is large. */
export function Figures({
  figures,
}: {
  readonly figures: ReturnType<typeof groupsOfGrid>[number]['cards'][number]['figures'];
}) {
  return (
    <Box as="ul">
      {figures.map(({ name, value }) => (
        <Box as="li" key={name} className="report-figure">
          <Text className="report-figure-name">{name}</Text>
          <Text className="report-figure-value">{String(value)}</Text>
        </Box>
      ))}
    </Box>
  );
}
