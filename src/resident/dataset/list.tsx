import { useState } from 'react';
import type { DatasetDepartment, DatasetSummary } from '../../../contract/dataset';
import type { ListPage } from '../../../contract/list';
import { CITY } from '../../platform/city';
import { useAnswer, useList } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { FindBox } from '../../ui/find-box';
import { grouped, updateWords } from './words';

const ALL = 'all';

/** 开放数据: what data the city gives to everybody, found by name and department. */
export default function DatasetList() {
  const { q = '', department = '' } = usePageQuery();
  const asked = q.trim();
  const search = Object.entries({ q: asked, department })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `&${key}=${encodeURIComponent(value)}`)
    .join('');
  const list = useList<DatasetSummary>(`/api/datasets/find?limit=20${search}`);
  const departments = useAnswer<ListPage<DatasetDepartment>>('/api/datasets/departments');
  const [reset, setReset] = useState(0);
  const offered = departments.state === 'ready' ? departments.data.items : [];
  const options = offered.map(({ id, name, count }) => ({ value: id, label: `${name}（${String(count)}）` }));
  const show = (next: { q?: string; department?: string }): void =>
    replace(to('datasetList', { q: asked, department, ...next }));
  return (
    <Screen
      title="开放数据"
      description={`${CITY}各部门开放的数据：公交站点、定点医院、学校、停车场等，可以查、可以下载、可以用程序读。`}
      ready={list.first.state !== 'loading' && departments.state !== 'loading'}
    >
      <Box as="h1">开放数据</Box>
      <Box as="p">各部门手里的数据，能公开的都放在这里。可以查，可以下载，也可以用程序读。</Box>
      <FindBox
        key={`${asked}${String(reset)}`}
        id="dataset-words"
        label="找数据"
        placeholder="比如停车场、学校"
        asked={asked}
        clearText="看全部"
        onSearch={(words) => {
          setReset(reset + 1);
          show({ q: words });
        }}
      />
      <Select
        id="dataset-department"
        label="按部门看"
        placeholder="全部部门"
        options={[{ value: ALL, label: '全部部门' }, ...options]}
        value={department === '' ? ALL : department}
        onChange={(chosen) => show({ department: chosen === ALL ? '' : chosen })}
      />
      <Listed
        list={list}
        lines
        empty={asked === '' ? '这个部门还没有开放数据。' : `没有找到“${asked}”。需要的数据没有开放，可以申请公开。`}
        emptyAction={
          <>
            <Link className="button" to={to('foiApply')}>
              申请公开
            </Link>
            <Link className="button ghost" to={to('datasetList')} replace>
              看全部数据
            </Link>
          </>
        }
        item={(set) => <SetLine key={set.id} set={set} />}
      />
      <Box className="toolbar">
        <ShareTap card={{ title: '开放数据', path: to('datasetList', { q: asked, department }) }} />
      </Box>
    </Screen>
  );
}

const SetLine = ({ set }: { readonly set: DatasetSummary }) => (
  <Box as="li" className="line">
    <Link className="line-link" to={to('dataset', { id: set.id })}>
      <Box as="h2" className="row-name">
        {set.title}
      </Box>
      <Box>{set.summary}</Box>
      <Box className="card-line">
        <Text className="tag quiet">{`${grouped(set.rows)} 条`}</Text>
        {set.late ? <Text className="tag amber">该更新了</Text> : null}
      </Box>
      <Box className="meta">{set.department.name}</Box>
      <Box className="meta">{updateWords(set)}</Box>
    </Link>
  </Box>
);
