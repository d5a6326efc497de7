import type { LibraryEntry } from '../../platform/library';
import { toContent } from '../../routes';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** Entries kept on the device, newest first. */
export function Shelf({ entries }: { readonly entries: readonly LibraryEntry[] }) {
  return (
    <Box as="ul" className="card flush">
      {entries.map(({ kind, id, title, at }) => (
        <Box as="li" key={`${kind}/${id}`} className="line">
          <Link className="line-link" to={toContent(kind, id)}>
            <Box as="h2" className="row-name">
              {title}
            </Box>
            <Box className="meta">{plainDay(at)}</Box>
          </Link>
        </Box>
      ))}
    </Box>
  );
}
