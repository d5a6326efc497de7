import { useState } from 'react';
import type { CitedClauses } from '../../../contract/clause';
import type { ConcernCheck } from '../../../contract/explainer';
import { askedSoFar, evaluateConcern, VERDICT_NAMES, type ConcernAnswers } from '../../../domain/explainer';
import { Clauses } from '../../ui/clauses';
import { Box } from '../../ui/primitives/box';
import { Choice } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';

interface ConcernProps {
  readonly check: ConcernCheck;
  readonly cited: CitedClauses;
}

/** 这和我有关吗: asked and answered on the device; the answers are forgotten with the page. */
export function Concern({ check, cited }: ConcernProps) {
  const [answers, setAnswers] = useState<ConcernAnswers | null>(null);
  return (
    <Box as="section" className="card ex-stack-block" label="这和我有关吗？">
      <Box as="h2">这和我有关吗？</Box>
      <Box as="p" className="ex-claim">
        {`最多答 ${String(check.questions.length)} 个问题，只在你的手机上判断，不上传，也不保存。`}
      </Box>
      {answers === null ? (
        <Tap className="button ghost" onTap={() => setAnswers({})}>
          开始
        </Tap>
      ) : (
        <Questions check={check} cited={cited} answers={answers} onAnswer={setAnswers} />
      )}
    </Box>
  );
}

interface QuestionsProps extends ConcernProps {
  readonly answers: ConcernAnswers;
  readonly onAnswer: (answers: ConcernAnswers | null) => void;
}

function Questions({ check, cited, answers, onAnswer }: QuestionsProps) {
  const result = evaluateConcern(check, answers);
  return (
    <>
      {askedSoFar(check, answers).map(({ id, text, options }) => (
        <Box key={id} className="stack-small">
          <Box as="h3">{text}</Box>
          <Choice
            label={text}
            name={`concern-${id}`}
            className="ex-concern-options"
            options={options.map((option) => ({ value: option.id, label: option.label }))}
            value={answers[id] ?? ''}
            onChange={(option) => onAnswer({ ...answers, [id]: option })}
          />
        </Box>
      ))}
      <Box live="polite">
        {result.state === 'outcome' ? (
          <Box className={`ex-verdict ${result.outcome.verdict}`}>
            <Box as="h3">{VERDICT_NAMES[result.outcome.verdict]}</Box>
            <Box>{result.outcome.text}</Box>
            <Clauses refs={result.outcome.clauses} cited={cited} />
          </Box>
        ) : null}
        {result.state === 'none' ? (
          <Box className="ex-verdict maybe">这几个问题判断不了。可以点下面的“还有疑问”问一问。</Box>
        ) : null}
      </Box>
      <Tap className="plain" onTap={() => onAnswer(null)}>
        重新来
      </Tap>
    </>
  );
}
