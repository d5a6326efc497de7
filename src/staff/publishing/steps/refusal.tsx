import type { Problem } from '../../../../contract/error';
import { Article } from '../../../workbench/notes';

interface Props {
  readonly problem: Problem | null;
  /** Leads to the field that it names. */
  readonly onGo: (place: string) => void;
}

interface Line {
  readonly title: string;
  readonly field?: string | undefined;
  readonly article?: string | undefined;
}

const linesOf = (problem: Problem): Line[] =>
  problem.issues && problem.issues.length > 0 ? problem.issues : problem.field === undefined ? [] : [problem];

/** Why something was not done, and the way to each field that is named. */
export function Refusal({ problem, onGo }: Props) {
  if (!problem) return null;
  return (
    <div className="w-note bad" role="alert">
      <p>
        <strong>{problem.title}</strong>
        {problem.article && <Article name={problem.article} />}
      </p>
      <ul className="p-lead">
        {linesOf(problem).map(({ title, field, article }, index) => (
          <li key={index}>
            {title !== problem.title && title}
            {article && title !== problem.title && <Article name={article} />}
            {field !== undefined && (
              <button type="button" className="w-button" onClick={() => onGo(field)}>
                去改这一处
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem.requestId && <p className="w-hint">报修时请告知编号 {problem.requestId}</p>}
    </div>
  );
}
