import type { FoiStatisticsView } from '../../../contract/annual-report';
import { civilDateOf } from '../../../domain/calendar/civil-date';
import { useAnswer } from '../../platform/answers';
import { now } from '../../platform/clock';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { repliesInWords } from './replies-in-words';

/** How a department answers requests for information, this year. */
export function DepartmentReplies({ id }: { readonly id: string }) {
  const year = civilDateOf(now()).slice(0, 4);
  const answer = useAnswer<FoiStatisticsView>(`/api/foi/statistics?year=${year}&department=${id}`);
  if (answer.state !== 'ready') return null;
  return (
    <Box as="section" className="card stack-small" label="怎么答复申请的">
      <Box as="h2">怎么答复申请的</Box>
      {repliesInWords(answer.data).map((sentence) => (
        <Box as="p" key={sentence}>
          {sentence}
        </Box>
      ))}
      <Link className="plain" to={to('foiStatistics', { year })}>
        看全市的统计和算法 ›
      </Link>
    </Box>
  );
}
