import type { BlockOf } from '../../../../contract/explainer-block';
import { toContent } from '../../../routes';
import { Box } from '../../../ui/primitives/box';
import { Link } from '../../../ui/primitives/link';
import { OutsideLink } from '../../../ui/primitives/outside-link';

/** 相关链接, inside the app or outside it. */
export function LinkOut({ block }: { readonly block: BlockOf<'link'> }) {
  const { title, text, to, url } = block;
  const words = (
    <>
      <Box as="h2" className="ex-small-head">
        {title}
      </Box>
      {text === undefined ? null : (
        <Box as="p" className="ex-claim">
          {text}
        </Box>
      )}
    </>
  );
  if (to !== undefined)
    return (
      <Link className="card" to={toContent(to.kind, to.id)}>
        {words}
      </Link>
    );
  if (url === undefined) return <Box className="card">{words}</Box>;
  return (
    <OutsideLink className="card" url={url}>
      {words}
      <Box className="meta">{`外部网站：${url.replace(/^https:\/\//, '').split('/')[0] ?? ''}`}</Box>
    </OutsideLink>
  );
}
