import { useState } from 'react';
import type { AnnualReport } from '../../../domain/annual-report/report';
import { columnLabel, isReportColumn, REPORT_COLUMNS, type ReportColumn } from '../../../domain/annual-report/rows';
import { tableThreeGrid } from '../../../domain/annual-report/table-grids';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { WideTable } from '../../ui/primitives/wide-table';
import { linesOfTableThree, type TableThreeLine } from './table-three-lines';

/** The sum first. */
const COLUMNS = [...REPORT_COLUMNS].reverse().map((column) => ({
  value: column,
  label: column === 'total' ? '全部申请人' : columnLabel[column],
}));

/**
 * 收到和处理政府信息公开申请情况. On a phone one column of numbers, the sum first, any kind of applicant on demand; on a wide
 * screen the printed table. @source 国办公开办函〔2021〕30号
 */
export function TableThree({ report }: { readonly report: AnnualReport }) {
  const [column, setColumn] = useState<ReportColumn>('total');
  const { layout, tableThree } = report;
  const grid = tableThreeGrid(report, layout);
  const choose = (chosen: string): void => {
    if (isReportColumn(chosen)) setColumn(chosen);
  };
  return (
    <>
      <WideTable label={grid.caption} rows={grid.rows} />
      <Box className="narrow-only stack-small">
        <Field id="report-column" label="看谁的申请">
          <Select
            id="report-column"
            label="看谁的申请"
            placeholder="全部申请人"
            options={COLUMNS}
            value={column}
            onChange={choose}
          />
        </Field>
        {linesOfTableThree(tableThree, { column, layout }).map(({ heading, lines }, at) => (
          <Box key={String(at)} className="stack-small">
            {heading === null ? null : <Box as="h3">{heading}</Box>}
            <Box as="ul">
              {lines.map((line) => (
                <Line key={line.key} line={line} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

function Line({ line: { name, count, parts } }: { readonly line: TableThreeLine }) {
  const [open, setOpen] = useState(false);
  const words = (
    <>
      <Text className="report-figure-name">{name}</Text>
      <Text className="report-figure-value">{String(count)}</Text>
    </>
  );
  if (parts.length === 0)
    return (
      <Box as="li" className="report-line report-figure">
        {words}
      </Box>
    );
  return (
    <Box as="li" className="report-line">
      <Tap className={`report-group${open ? ' open' : ''}`} expanded={open} onTap={() => setOpen(!open)}>
        {words}
        <Text className="report-group-sign" decorative>
          {open ? '▴' : '▾'}
        </Text>
      </Tap>
      {open ? (
        <Box as="ul" className="report-parts">
          {parts.map((part) => (
            <Box as="li" key={part.name} className="report-figure">
              <Text className="report-figure-name">{part.name}</Text>
              <Text className="report-figure-value">{String(part.count)}</Text>
            </Box>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
