import type { DisclosureGuideSummary } from '../../../contract/disclosure-guide';
import type { SiteFacts } from '../../../contract/site';
import { CITY } from '../../platform/city';
import { useAnswer, useList } from '../../platform/answers';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';

/** That of the site's host first, which answers for disclosure in the whole city; the others by their last revision. */
const hostFirst = (guides: readonly DisclosureGuideSummary[], host: string | null): DisclosureGuideSummary[] => [
  ...guides.filter(({ department }) => department.id === host),
  ...guides.filter(({ department }) => department.id !== host),
];

/** 政府信息公开指南 of all organs. @source 条例第十二条 */
export default function DisclosureGuides() {
  const site = useAnswer<SiteFacts>('/api/site');
  const host = site.state === 'ready' ? site.data.host.id : null;
  const list = useList<DisclosureGuideSummary>('/api/disclosure-guides?limit=100');
  return (
    <Screen
      title="政府信息公开指南"
      bar="公开指南"
      description={`${CITY}各机关的政府信息公开指南：有什么信息、怎么拿到、找谁、怎么申请。`}
      ready={list.first.state !== 'loading' && site.state !== 'loading'}
    >
      <Box as="h1">政府信息公开指南</Box>
      <Box as="p">每个机关有什么信息、怎么拿到、找谁、怎么申请。</Box>
      <Listed
        list={{ ...list, items: hostFirst(list.items, host) }}
        lines
        empty="还没有发布公开指南。可以直接申请，也可以打部门电话。"
        emptyAction={
          <Link className="button ghost" to={to('departmentList')}>
            找部门
          </Link>
        }
        item={({ id, department, publishedOn, phone }) => (
          <Box as="li" key={id} className="line">
            <Link className="line-link" to={toContent('disclosure-guides', id)}>
              <Box as="h2" className="row-name">
                {department.name}
              </Box>
              <Box className="meta">{`电话 ${phone} · ${plainDate(publishedOn)}修订`}</Box>
            </Link>
          </Box>
        )}
      />
    </Screen>
  );
}
