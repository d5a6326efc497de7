import type { SearchAnswer } from '../../../contract/search';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

/** More would push the list out of sight; the rest stands one tap away. */
const SHOWN_CHARACTERS = 160;

const shortened = (answer: string): string => {
  const characters = Array.from(answer);
  return characters.length <= SHOWN_CHARACTERS ? answer : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
};

/** 先给答案: the published answer to this very question, and the clause it rests on. */
export function AnswerCard({ answer: { id, question, answer, clause } }: { readonly answer: SearchAnswer }) {
  return (
    <Box as="section" className="card search-answer" label="答案">
      <Text className="tag">答案</Text>
      <Box as="h2">{question}</Box>
      <Box className="clause-text">{shortened(answer)}</Box>
      <Box className="toolbar">
        <Link className="plain" to={toContent('qa-items', id)}>
          看完整回答
        </Link>
        {clause === undefined ? null : (
          <Link className="plain" to={toContent('policies', clause.policyId, clause.anchor)}>
            {`依据：${clause.title}`}
          </Link>
        )}
      </Box>
    </Box>
  );
}
