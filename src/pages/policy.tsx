import { to } from '../routes';
import { Door } from '../ui/door';
import { Box } from '../ui/primitives/box';
import { Screen } from '../ui/screen';

/** 政策. */
export default function Policy() {
  return (
    <Screen title="政策" tab={1}>
      <Box as="nav" className="doors" label="政策">
        <Door to={to('explainerList')} name="政策图解" hint="看图就懂" />
        <Door to={to('policyList')} name="政策文件" hint="原文和条款" />
      </Box>
    </Screen>
  );
}
