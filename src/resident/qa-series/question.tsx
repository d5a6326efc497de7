import type { CitedClauses } from '../../../contract/clause';
import type { QaItemSummary } from '../../../contract/qa-series';
import { toContent } from '../../routes';
import { Clauses } from '../../ui/clauses';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

/** One question with its answer and the clauses it rests on, as it stands in an issue. */
export function Question({ item, cited }: { readonly item: QaItemSummary; readonly cited: CitedClauses }) {
  return (
    <Box as="li" className="question">
      <Box as="h2" className="question-words">
        <Text className="question-mark">问</Text>
        <Text>{item.question}</Text>
      </Box>
      <AnswerWords answer={item.answer} />
      <Clauses refs={item.clauses} cited={cited} />
      <Link className="plain" to={toContent('qa-items', item.id)} label={`单独看这一问：${item.question}`}>
        单独看这一问
      </Link>
    </Box>
  );
}

/** The short answer first, further paragraphs under it. */
export function AnswerWords({ answer }: { readonly answer: string }) {
  const [first = '', ...rest] = answer.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      <Box as="p" className="answer-words">
        <Text className="answer-mark">答</Text>
        <Text>{first}</Text>
      </Box>
      {rest.map((paragraph) => (
        <Box as="p" key={paragraph} className="answer-words">
          {paragraph}
        </Box>
      ))}
    </>
  );
}
