import type { NoticeSummary } from '../../../contract/notice';
import { toContent } from '../../routes';
import { plainDay } from '../dates';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';

/** A notice (通知公告) in a list: one line and its date. */
export function NoticeLine({ notice }: { readonly notice: NoticeSummary }) {
  const { id, title, department, publishedOn } = notice;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('notices', id)}>
        <Box as="h3">{title}</Box>
        <Box className="meta">{`${department.name} · ${plainDay(publishedOn)}`}</Box>
      </Link>
    </Box>
  );
}
