import { Box } from '../../ui/primitives/box';
import type { Sending } from './use-submit';

const ONCE = {
  request: '内容都在，联网后再试一次。试几次都只算一件申请，不会重复。',
  act: '内容都在，联网后再试一次。试几次都只算一次，不会重复。',
} as const;

interface SendingNoteProps {
  readonly sending: Sending;
  /** What is being sent. */
  readonly what?: keyof typeof ONCE;
}

/** What became of the last attempt to send. */
export function SendingNote({ sending, what = 'request' }: SendingNoteProps) {
  if (sending.state === 'offline')
    return (
      <Box className="card warning" role="alert" id="foi-offline">
        <Box as="h2">网络断了</Box>
        <Box as="p">{ONCE[what]}</Box>
      </Box>
    );
  if (sending.state === 'refused')
    return (
      <Box className="card refusal" role="alert" id="foi-refused">
        <Box as="h2">没有提交成功</Box>
        <Box as="p">{sending.problem.title}</Box>
        {sending.problem.article === undefined ? null : <Box className="meta">{sending.problem.article}</Box>}
        {sending.problem.requestId === undefined ? null : (
          <Box className="meta">{`求助时请报这个编号：${sending.problem.requestId}`}</Box>
        )}
      </Box>
    );
  return null;
}
