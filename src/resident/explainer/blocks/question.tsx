import { toContent } from '../../../routes';
import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Link } from '../../../ui/primitives/link';
import { Text } from '../../../ui/primitives/text';
import type { BlockProps } from './block-props';

/** 一问一答. */
export function Question({ block, cited }: BlockProps<'question'>) {
  return (
    <Box as="section" className="card ex-question" label={block.question}>
      <Box className="ex-question-line">
        <Text className="ex-question-mark">问</Text>
        <Box as="h2" className="ex-small-head row-words">
          {block.question}
        </Box>
      </Box>
      <Box className="ex-question-line">
        <Text className="ex-answer-mark">答</Text>
        <Box as="p" className="row-words">
          {block.answer}
        </Box>
      </Box>
      <Clauses refs={block.clauses} cited={cited} />
      {block.itemId === undefined ? null : (
        <Link className="plain" to={toContent('qa-items', block.itemId)}>
          看这一问的详细回答
        </Link>
      )}
    </Box>
  );
}
