import { useEffect, useState } from 'react';
import { favourites, type LibraryEntry } from '../../platform/library';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { Shelf } from './shelf';

/** 我的收藏. */
export default function Favourites() {
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  useEffect(() => setEntries(favourites()), []);
  return (
    <Screen title="我的收藏">
      <Box as="h1">我的收藏</Box>
      <Box as="p">只存在这台手机上。</Box>
      {entries.length === 0 ? (
        <Empty text="还没有收藏。打开一篇内容，点“收藏”就会出现在这里。">
          <Link className="button ghost" to={to('home')}>
            去首页看看
          </Link>
        </Empty>
      ) : (
        <Shelf entries={entries} />
      )}
    </Screen>
  );
}
