import type { PublishedReport } from '../../../contract/annual-report';
import { useAnswer } from '../../platform/answers';
import { useGradualCount } from '../../platform/gradual';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered } from '../../ui/states';
import { partsOf, type ReportPart } from './parts';
import { TableFour } from './table-four';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';

/** Parts that the mini-program is handed at once. */
const PARTS_AT_ONCE = 2;

/** One yearly report as it was published. @source 条例第五十条；国办公开办函〔2021〕30号 */
export default function AnnualReportPage() {
  const { year = '', scope = '' } = usePageQuery();
  const ofScope = scope === '' ? '' : `?scope=${encodeURIComponent(scope)}`;
  const answer = useAnswer<PublishedReport>(`/api/annual-reports/${encodeURIComponent(year)}${ofScope}`);
  const report = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={report?.title ?? '政府信息公开年度报告'}
      bar="年度报告"
      description={report === undefined ? undefined : describe(report)}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>
        {(view) => <Report view={view} address={to('annualReport', { year, scope })} />}
      </Answered>
    </Screen>
  );
}

const describe = ({ report: { year, tableThree } }: PublishedReport): string =>
  `${String(year)}年新收政府信息公开申请${String(tableThree['1'].total)}件，办结${String(tableThree['3.7'].total)}件。`;

function Report({ view, address }: { readonly view: PublishedReport; readonly address: string }) {
  const { title, publishedOn, sections } = view;
  const parts = partsOf(view);
  const shown = useGradualCount(parts.length, PARTS_AT_ONCE);
  return (
    <>
      <Box className="stack-small">
        <Box as="h1">{title}</Box>
        <Box className="meta">{`${plainDate(publishedOn)}发布`}</Box>
        <Box as="p">{describe(view)}</Box>
        {sections.length === 0 ? <Box as="p">这一年的报告是后来收进来的，只有表格，没有文字。</Box> : null}
      </Box>
      <Box className="toolbar">
        <Link className="plain" to={to('annualReportList')}>
          看别的年份 ›
        </Link>
        <ShareTap card={{ title, path: address }} />
      </Box>
      {parts.slice(0, shown).map((part) => (
        <Part key={part.key} part={part} view={view} />
      ))}
    </>
  );
}

function Part({ part, view }: { readonly part: ReportPart; readonly view: PublishedReport }) {
  const { heading, paragraphs, table } = part;
  return (
    <Box
      as="section"
      className={`card stack-small${table === 3 || table === 4 ? ' report-wide' : ''}`}
      label={part.label}
    >
      {heading === null ? null : <Box as="h2">{heading}</Box>}
      {paragraphs.map((text, at) => (
        <Box as="p" key={String(at)}>
          {text}
        </Box>
      ))}
      {table === 2 ? <TableTwo report={view.report} /> : null}
      {table === 3 ? <TableThree report={view.report} /> : null}
      {table === 4 ? <TableFour report={view.report} /> : null}
    </Box>
  );
}
