import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Empty } from '../../ui/states';

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
export const NotPrinted = ({ what }: { readonly what: string }) => (
  <>
    <Box as="h1">{`公报里没有${what}`}</Box>
    <Empty text="可能地址写错了。可以从各期目录里找。">
      <Link className="button ghost" to={to('gazette')}>
        看各期目录
      </Link>
    </Empty>
  </>
);
