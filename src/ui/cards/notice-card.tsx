import type { NoticeSummary } from '../../../contract/notice';
import { toContent } from '../../routes';
import { plainDay } from '../dates';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';
import type { CardHeading } from './card-heading';

/** A notice (通知公告) in a list: one line and its date. */
export function NoticeLine({ notice, heading = 'h3' }: { readonly notice: NoticeSummary } & CardHeading) {
  const { id, title, department, publishedOn } = notice;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('notices', id)}>
        <Box as={heading} className="row-name">
          {title}
        </Box>
        <Box className="meta">{`${department.name} · ${plainDay(publishedOn)}`}</Box>
      </Link>
    </Box>
  );
}
