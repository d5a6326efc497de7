import type { WithdrawalView } from '../../contract/withdrawal';
import { reasonSentence, standingSentence } from '../../domain/withdrawal';
import { to, toContent } from '../routes';
import { plainDate } from './dates';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Text } from './primitives/text';

/** 已撤回: what stands at the address of something that was taken back. */
export function Withdrawn({ withdrawal }: { readonly withdrawal: WithdrawalView }) {
  const { title, withdrawnAt, reason, explanation, standing, replacement, logSequence } = withdrawal;
  return (
    <Box className="stack">
      <Box className="stack-small">
        <Box>
          <Text className="tag amber">已撤回</Text>
        </Box>
        <Box as="h1">{title ?? '这一篇内容'}</Box>
        <Box className="meta">{`${plainDate(withdrawnAt)} 撤回`}</Box>
      </Box>
      <Box as="section" className="card" label="撤回说明">
        <Box className="stack">
          <Box className="stack-small">
            <Box as="h2">为什么撤回</Box>
            <Box as="p">{`${reasonSentence[reason]}。`}</Box>
            <Box as="p">{explanation}</Box>
          </Box>
          <Box className="stack-small">
            <Box as="h2">原来的内容还算数吗</Box>
            <Box as="p">{standingSentence[standing]}</Box>
          </Box>
        </Box>
      </Box>
      {replacement === undefined ? null : (
        <Link className="button" to={toContent(replacement.kind, replacement.id)}>
          {`请看：${replacement.title}`}
        </Link>
      )}
      <Box className="row wrap">
        <Link className="button ghost" to={to('home')}>
          回首页找找
        </Link>
        <Link className="button ghost" to={to('publicationLog')}>
          {`公开记录第 ${String(logSequence)} 条`}
        </Link>
      </Box>
    </Box>
  );
}
