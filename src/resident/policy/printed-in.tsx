import type { PolicyView } from '../../../contract/policy';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** Where the government gazette (政府公报) prints the document: its standard text. */
export function PrintedIn({ printed }: { readonly printed: PolicyView['printedIn'] }) {
  if (printed.length === 0) return null;
  return (
    <Box as="section" className="card flush" label="政府公报">
      <Box as="h2" className="card-head">
        政府公报登载的标准文本
      </Box>
      <Box as="ul">
        {printed.map(({ id, title }) => (
          <Box as="li" key={id} className="line">
            <Link className="line-link" to={toContent('gazette-articles', id)}>
              {`刊载于${title}`}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
