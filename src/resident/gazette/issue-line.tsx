import type { GazetteSummary } from '../../../contract/gazette';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

/** An issue in a list: its name, when it came out and how it opens. */
export function IssueLine({ issue }: { readonly issue: GazetteSummary }) {
  const { id, name, publishedOn, summary, special } = issue;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('gazettes', id)}>
        <Box className="card-line">
          <Box as="h3" className="row-name">
            {name}
          </Box>
          {special === null ? null : <Text className="tag quiet">增刊</Text>}
        </Box>
        <Box className="meta">{`${plainDate(publishedOn)}出版 · ${summary}`}</Box>
      </Link>
    </Box>
  );
}
