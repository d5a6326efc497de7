import type { ListPage } from '../../../contract/list';
import type { NewMediaOrgan, NewMediaSummary } from '../../../contract/new-media';
import { stateName } from '../../../domain/new-media/account';
import { platformName } from '../../../domain/new-media/platform';
import { CITY } from '../../platform/city';
import { useAnswer, useList } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { optionsOf } from '../../ui/options';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { AccountLine } from './account-line';
import { FindBox } from '../../ui/find-box';

const ALL = 'all';
const STATES = { '': '在用', merged: stateName.merged, closed: stateName.closed } as const;

interface Filters {
  readonly q: string;
  readonly platform: string;
  readonly organ: string;
  readonly state: string;
}

const address = (filters: Filters): string => to('newMediaList', { ...filters });

function listPath({ q, platform, organ, state }: Filters): string {
  const asked = Object.entries({ q, platform, organ, state }).filter(([, value]) => value !== '');
  const search = asked.map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join('');
  return `/api/new-media?limit=20${search}`;
}

/** 政务新媒体: which accounts are the government's, found by name, platform and organ. */
export default function NewMediaList() {
  const { q = '', platform = '', organ = '', state = '' } = usePageQuery();
  const filters = { q: q.trim(), platform, organ, state };
  const list = useList<NewMediaSummary>(listPath(filters));
  const organs = useAnswer<ListPage<NewMediaOrgan>>('/api/new-media/organs');
  const names = organs.state === 'ready' ? organs.data.items.map(({ name }) => ({ value: name, label: name })) : [];
  return (
    <Screen
      title="政务新媒体"
      description={`${CITY}各部门的官方微信、微博、抖音等账号，查一查一个账号是不是官方的。`}
      ready={list.first.state !== 'loading' && organs.state !== 'loading'}
    >
      <Box as="h1">政务新媒体</Box>
      <Box as="p">政府开的账号都登记在这里。查不到的，不要当成官方的。</Box>
      <FindBox
        key={filters.q}
        id="new-media-words"
        label="查一查这个账号是不是官方的"
        placeholder="名称或者单位"
        asked={filters.q}
        button="查一查"
        clearText="看全部账号"
        onSearch={(words) => replace(address({ ...filters, q: words }))}
      />
      {filters.q !== '' ? null : <StateChips filters={filters} />}
      <Select
        id="new-media-platform"
        label="按平台看"
        placeholder="全部平台"
        options={[{ value: ALL, label: '全部平台' }, ...optionsOf(platformName)]}
        value={platform === '' ? ALL : platform}
        onChange={(chosen) => replace(address({ ...filters, platform: chosen === ALL ? '' : chosen }))}
      />
      <Select
        id="new-media-organ"
        label="按主办单位看"
        placeholder="全部主办单位"
        options={[{ value: ALL, label: '全部主办单位' }, ...names]}
        value={organ === '' ? ALL : organ}
        onChange={(chosen) => replace(address({ ...filters, organ: chosen === ALL ? '' : chosen }))}
      />
      <Listed
        list={list}
        lines
        empty={emptyWords(filters.q)}
        emptyAction={
          <>
            <Link className="button" to={to('newMediaReport', { seen: filters.q })}>
              反映这个账号
            </Link>
            <Link className="button ghost" to={to('newMediaList')} replace>
              看全部账号
            </Link>
          </>
        }
        item={(account) => <AccountLine key={account.id} account={account} />}
      />
      <Box className="toolbar">
        <Link className="plain" to={to('newMediaReport')}>
          反映一个账号的问题 ›
        </Link>
        <Link className="plain" to={to('newMediaReports')}>
          我反映过的 ›
        </Link>
        <ShareTap card={{ title: '政务新媒体', path: to('newMediaList') }} />
      </Box>
    </Screen>
  );
}

const emptyWords = (q: string): string =>
  q === '' ? '没有符合条件的账号。' : `没有登记过“${q}”。它很可能不是官方账号：不要转账，不要填身份证号和验证码。`;

function StateChips({ filters }: { readonly filters: Filters }) {
  return (
    <Box as="nav" className="chips" label="按状态看">
      {optionsOf(STATES).map(({ value, label }) => (
        <Link
          key={value}
          className={`chip${value === filters.state ? ' on' : ''}`}
          to={address({ ...filters, state: value })}
          current={value === filters.state}
          replace
        >
          {label}
        </Link>
      ))}
    </Box>
  );
}
