import { Clauses } from '../../../ui/clauses';
import { duration } from '../../../ui/dates';
import { Player } from '../../../ui/player';
import { Box } from '../../../ui/primitives/box';
import type { BlockProps } from './block-props';
import { Transcript } from './transcript';

/** 音频, fetched only when it is played, with all that is said in writing. */
export function Audio({ block, cited, id }: BlockProps<'audio'> & { readonly id: string }) {
  const { title, src, durationSeconds, transcript, clauses } = block;
  return (
    <Box as="section" className="card ex-stack-block" label={`音频：${title}`}>
      <Box as="h2">{title}</Box>
      <Player id={id} src={src} sound label={`音频：${title}`} />
      <Box className="meta">{`音频，长 ${duration(durationSeconds)}`}</Box>
      <Transcript text={transcript} />
      <Clauses refs={clauses} cited={cited} />
    </Box>
  );
}
