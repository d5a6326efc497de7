import type { ContentLink } from '../../contract/primitives';
import { toContent } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Text } from './primitives/text';
import { KIND_NAMES } from './kinds';

/** What was published on the same matter. */
export function Related({ title, links }: { readonly title: string; readonly links: readonly ContentLink[] }) {
  if (links.length === 0) return null;
  return (
    <Box as="section" className="stack-small" label={title}>
      <Box as="h2">{title}</Box>
      <Box as="ul" className="card flush lines">
        {links.map(({ kind, id, title: name }) => (
          <Box as="li" key={`${kind}/${id}`} className="line">
            <Link className="line-link" to={toContent(kind, id)}>
              <Text className="tag">{KIND_NAMES[kind]}</Text>
              <Text>{` ${name}`}</Text>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
