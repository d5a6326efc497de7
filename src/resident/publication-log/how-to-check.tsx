import type { PublicationLogHead } from '../../../contract/publication-log';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';

/** How anybody finds out that nothing was changed afterwards. */
export function HowToCheck({ head }: { readonly head: PublicationLogHead }) {
  return (
    <Box as="section" className="card stack-small" label="怎样核对">
      <Box as="h2">怎样核对</Box>
      <Box as="p">
        每一条都带一个校验值，由上一条的校验值和这一条的内容算出来。改动任何一条，它后面的校验值就全部对不上。
      </Box>
      <Box as="p">今天抄下最后一条的校验值，以后再来对：对得上，说明之前的记录一条都没有动过。</Box>
      <Box className="meta">{`到现在一共 ${String(head.sequence)} 条，最后一条的校验值：`}</Box>
      <Box as="p">
        <Text>{head.hash}</Text>
      </Box>
    </Box>
  );
}
