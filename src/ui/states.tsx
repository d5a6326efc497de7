import type { ReactNode } from 'react';
import type { WithdrawalView } from '../../contract/withdrawal';
import { useAnswer, type Answer, type ListAnswer } from '../platform/answers';
import { to } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Tap } from './primitives/tap';
import { clockTime, plainDate } from './dates';
import { Withdrawn } from './withdrawn';

/** Stands where a page will be, in the shape of what comes. */
export function Loading() {
  return (
    <Box className="stack" role="status" label="正在打开">
      {[0, 1, 2].map((card) => (
        <Box key={card} className="skeleton" decorative>
          <Box className="skeleton-line short" />
          <Box className="skeleton-line" />
          <Box className="skeleton-line" />
        </Box>
      ))}
    </Box>
  );
}

/** Nothing is here, and what can be done instead. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <Box className="state">
      <Box as="p">{text}</Box>
      {children}
    </Box>
  );
}

/** It did not come, why, and the way on. */
export function Failed({ title, retry }: { readonly title: string; readonly retry: () => void }) {
  return (
    <Box className="state" role="alert">
      <Box as="p">{title}</Box>
      <Tap className="button ghost" onTap={retry}>
        再试一次
      </Tap>
    </Box>
  );
}

const CONTENT = /^\/api\/([a-z-]+\/[a-z0-9-]+)$/;

/**
 * The address is right for a page, but nothing stands behind it: trying again would not help. What was taken back says
 * why.
 */
function NotThere({ title, path }: { readonly title: string; readonly path: string | undefined }) {
  const [, page] = CONTENT.exec(path ?? '') ?? [];
  const withdrawal = useAnswer<WithdrawalView>(page === undefined ? null : `/api/withdrawals/${page}`);
  if (withdrawal.state === 'ready') return <Withdrawn withdrawal={withdrawal.data} />;
  return (
    <Box className="state">
      <Box as="h1">没有这个内容</Box>
      <Box as="p">{title}</Box>
      <Link className="button ghost" to={to('home')}>
        回首页找找
      </Link>
    </Box>
  );
}

/** The copy on the device is shown because the network is away. */
export function AsOf({ at }: { readonly at: string | null }) {
  if (at === null) return null;
  return (
    <Box className="as-of" role="status">
      {`现在没有网络。这是 ${plainDate(at)} ${clockTime(at)} 存下的内容。`}
    </Box>
  );
}

const NOTHING_THERE = [404, 410];

/** An answer in each of its states. */
export function Answered<T>({
  answer,
  children,
}: {
  readonly answer: Answer<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed' && NOTHING_THERE.includes(answer.problem.status))
    return <NotThere title={answer.problem.title} path={answer.path} />;
  if (answer.state === 'failed') return <Failed title={answer.problem.title} retry={answer.retry} />;
  return (
    <>
      <AsOf at={answer.asOf} />
      {children(answer.data)}
    </>
  );
}

/** A paged list in each of its states. */
export function Listed<T>({
  list,
  empty,
  emptyAction,
  item,
  lines = false,
}: {
  readonly list: ListAnswer<T>;
  readonly empty: string;
  readonly emptyAction?: ReactNode;
  readonly item: (entry: T) => ReactNode;
  /** Lines of one card instead of a card each. */
  readonly lines?: boolean;
}) {
  return (
    <Answered answer={list.first}>
      {() =>
        list.items.length === 0 ? (
          <Empty text={empty}>{emptyAction}</Empty>
        ) : (
          <>
            <Box as="ul" className={lines ? 'card flush' : 'stack'}>
              {list.items.map(item)}
            </Box>
            <ListEnd list={list} />
          </>
        )
      }
    </Answered>
  );
}

function ListEnd<T>({ list }: { readonly list: ListAnswer<T> }) {
  if (list.atEnd) return <Box className="list-end meta">没有更多了</Box>;
  return (
    <Box className="list-end">
      {list.moreProblem === null ? null : <Box as="p">{list.moreProblem.title}</Box>}
      <Tap className="button ghost" onTap={list.more} disabled={list.loadingMore}>
        {list.loadingMore ? '正在取…' : list.moreProblem === null ? '看更多' : '再试一次'}
      </Tap>
    </Box>
  );
}
