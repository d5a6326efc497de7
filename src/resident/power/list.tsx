import type { PowerList, PowerSummary } from '../../../contract/power';
import { powerLevelName, powerTypeName } from '../../../domain/power/kind';
import { CITY } from '../../platform/city';
import { useList } from '../../platform/answers';
import { mediaAddress } from '../../platform/media-address';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Link } from '../../ui/primitives/link';
import { OutsideLink } from '../../ui/primitives/outside-link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { PowerLine } from './power-line';
import { FindBox } from '../../ui/find-box';

const ALL = 'all';

interface Filters {
  readonly q: string;
  readonly department: string;
  readonly type: string;
  readonly level: string;
}

const address = (filters: Filters): string => to('powerList', { ...filters });

function listPath(filters: Filters): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== '');
  return `/api/powers/find?limit=20${asked.map(([key, value]) => `&${key}=${encodeURIComponent(String(value))}`).join('')}`;
}

/** 权责清单: what each organ may do to or for a resident, found by name, organ, type and level. @source 条例第二十条第五、六项 */
export default function PowerListPage() {
  const { q = '', department = '', type = '', level = '' } = usePageQuery();
  const filters = { q: q.trim(), department, type, level };
  const list = useList<PowerSummary>(listPath(filters));
  const found = list.first.state === 'ready' ? (list.first.data as PowerList) : undefined;
  return (
    <Screen
      title="权责清单"
      description={`${CITY}各部门能办什么、能管什么：依据、条件、时限、收费和投诉电话，一项一项写清楚。`}
      ready={list.first.state !== 'loading'}
    >
      <Box as="h1">权责清单</Box>
      <Box as="p">部门能办什么、能管什么，都在这里。清单上没有的，不能办你、也不能收你。</Box>
      <FindBox
        key={filters.q}
        id="power-words"
        label="找一项"
        placeholder="比如居住证"
        asked={filters.q}
        clearText="看全部事项"
        onSearch={(words) => replace(address({ ...filters, q: words }))}
      />
      <Facets filters={filters} facets={found?.facets} />
      {found === undefined ? null : <Box className="meta" live="polite">{`共 ${String(found.total)} 项`}</Box>}
      <Listed
        list={list}
        lines
        empty="清单上没有这一项。换个说法试试，或者看全部。"
        emptyAction={
          <Link className="button ghost" to={to('powerList')} replace>
            看全部事项
          </Link>
        }
        item={(power) => <PowerLine key={power.id} power={power} />}
      />
      <Box className="toolbar">
        <OutsideLink className="plain" url={mediaAddress('/api/powers/all.csv')}>
          下载表格（CSV）
        </OutsideLink>
        <OutsideLink className="plain" url={mediaAddress('/api/powers/all.json')}>
          下载数据（JSON）
        </OutsideLink>
        <ShareTap card={{ title: '权责清单', path: to('powerList') }} />
      </Box>
    </Screen>
  );
}

const counted = (name: string, count: number): string => `${name}（${String(count)}）`;

/** Each choice with how many there are of it; what would find nothing is left out. */
function Facets({ filters, facets }: { readonly filters: Filters; readonly facets: PowerList['facets'] | undefined }) {
  const choose = (key: keyof Filters) => (chosen: string) =>
    replace(address({ ...filters, [key]: chosen === ALL ? '' : chosen }));
  const selects = [
    {
      key: 'department',
      label: '按部门看',
      all: '全部部门',
      options: facets?.departments.map(({ id, name, count }) => ({ value: id, label: counted(name, count) })),
    },
    {
      key: 'type',
      label: '按类型看',
      all: '全部类型',
      options: facets?.types.map(({ id, count }) => ({ value: id, label: counted(powerTypeName[id], count) })),
    },
    {
      key: 'level',
      label: '按层级看',
      all: '各级都看',
      options: facets?.levels.map(({ id, count }) => ({ value: id, label: counted(powerLevelName[id], count) })),
    },
  ] as const;
  return (
    <>
      {selects.map(({ key, label, all, options = [] }) => (
        <Select
          key={key}
          id={`power-${key}`}
          label={label}
          placeholder={all}
          options={[{ value: ALL, label: all }, ...options]}
          value={filters[key] === '' ? ALL : filters[key]}
          onChange={choose(key)}
        />
      ))}
    </>
  );
}
