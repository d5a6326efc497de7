import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Empty } from '../../ui/states';

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
export const NoTopic = () => (
  <>
    <Box as="h1">没有这个专题</Box>
    <Empty text="可能地址写错了，也可能它已经改了名字。">
      <Link className="button ghost" to={to('specialTopicList')}>
        看全部专题
      </Link>
    </Empty>
  </>
);
