import { Box } from './primitives/box';
import { Link } from './primitives/link';

/** A heading with the way to all of it. */
export function SectionHead({
  title,
  all,
}: {
  readonly title: string;
  readonly all?: { readonly to: string; readonly text: string };
}) {
  return (
    <Box className="section-head">
      <Box as="h2">{title}</Box>
      {all === undefined ? null : (
        <Link className="plain" to={all.to}>
          {all.text}
        </Link>
      )}
    </Box>
  );
}
