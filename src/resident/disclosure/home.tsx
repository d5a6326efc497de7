import { CITY } from '../../platform/city';
import { Box } from '../../ui/primitives/box';
import { Screen } from '../../ui/screen';
import { SearchBox } from '../../ui/search-box';
import { SiteFooter } from '../../ui/site-footer';
import { Places } from './places';

/** 政务公开: every place where what the government has to publish is found. */
export default function DisclosureHome() {
  return (
    <Screen title="政务公开" description={`${CITY}政府依法公开的信息，一处找全：申请公开、部门、年度报告和更多。`}>
      <Box as="h1">政务公开</Box>
      <Box as="p">政府依法该公开的，都从这里找。找不到，可以申请公开。</Box>
      <SearchBox />
      <Places />
      <SiteFooter />
    </Screen>
  );
}
