import { to } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Screen } from './screen';

/** 没有这一页. */
export function NotFound() {
  return (
    <Screen title="没有这一页">
      <Box className="state">
        <Box as="h1">没有这一页</Box>
        <Box as="p">地址可能抄错了，或者内容已经移走。可以回首页找找。</Box>
        <Link className="button" to={to('home')}>
          回首页
        </Link>
      </Box>
    </Screen>
  );
}
