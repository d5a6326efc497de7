import type { CitedBy } from '../../../contract/policy';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { kindName } from '../../ui/related-links';

interface CitationListProps {
  readonly citations: readonly CitedBy[];
  /** What people call a clause; when given, each entry says which clauses it cites. */
  readonly nameOf?: (anchor: string) => string;
}

/** What was published that cites the document. */
export function CitationList({ citations, nameOf }: CitationListProps) {
  return (
    <Box as="ul">
      {citations.map(({ kind, id, title, anchors }) => (
        <Box as="li" key={`${kind}/${id}`} className="line">
          <Link className="line-link" to={toContent(kind, id)}>
            <Text className="tag quiet">{kindName(kind)}</Text>
            <Text>{` ${title}`}</Text>
            {nameOf === undefined ? null : <Box className="meta">{namesOf(anchors, nameOf)}</Box>}
          </Link>
        </Box>
      ))}
    </Box>
  );
}

const namesOf = (anchors: readonly string[], nameOf: (anchor: string) => string): string =>
  [...new Set(anchors.map(nameOf))].filter((name) => name !== '').join('、');
