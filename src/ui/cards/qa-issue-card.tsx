import type { QaIssueSummary } from '../../../contract/qa-series';
import { toContent } from '../../routes';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';
import { Text } from '../primitives/text';
import type { CardHeading } from './card-heading';
import { plainDay } from '../dates';

/** An issue (期) of a Q&A series in a list. */
export function QaIssueCard({ issue, heading = 'h3' }: { readonly issue: QaIssueSummary } & CardHeading) {
  const { id, title, number, seriesTitle, itemCount, publishedOn } = issue;
  return (
    <Box as="li">
      <Link className="card" to={toContent('qa-issues', id)}>
        <Box className="card-line">
          <Text className="tag amber">{`简明问答 · 第 ${String(number)} 期`}</Text>
          <Text className="meta">{`${String(itemCount)} 问 · ${plainDay(publishedOn)}`}</Text>
        </Box>
        <Box as={heading} className="card-title">
          {title}
        </Box>
        <Box className="meta">{seriesTitle}</Box>
      </Link>
    </Box>
  );
}
