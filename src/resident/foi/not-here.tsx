import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** The code of this number is not on this device. */
export function NotHere({ number }: { readonly number: string }) {
  return (
    <Box className="state">
      <Box as="h1">这部手机上没有这件申请</Box>
      <Box as="p">用申请编号和查询码可以查到它，不用登录。</Box>
      <Link className="button" to={to('foiCases', { number })} replace>
        输入查询码
      </Link>
    </Box>
  );
}
