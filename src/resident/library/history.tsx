import { useEffect, useState } from 'react';
import { forgetVisits, visits, type LibraryEntry } from '../../platform/library';
import { forgetSearches } from '../../platform/recent-searches';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { Shelf } from './shelf';

/** 看过的. */
export default function History() {
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  useEffect(() => setEntries(visits()), []);
  const clear = (): void => {
    forgetVisits();
    forgetSearches();
    setEntries([]);
  };
  return (
    <Screen title="看过的">
      <Box as="h1">看过的</Box>
      <Box as="p">只存在这台手机上。没有网络时，最近打开过的还能再看。清空时，搜过的词也一起清掉。</Box>
      {entries.length === 0 ? (
        <Empty text="还没有看过什么。">
          <Link className="button ghost" to={to('home')}>
            去首页看看
          </Link>
        </Empty>
      ) : (
        <>
          <Shelf entries={entries} />
          <Tap className="button ghost" onTap={clear}>
            清空看过的
          </Tap>
        </>
      )}
    </Screen>
  );
}
