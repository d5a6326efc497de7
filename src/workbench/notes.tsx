import type { ReactNode } from 'react';
import type { Problem } from '../../contract/error';

/** The article that something rests on, beside it. */
export const Article = ({ name }: { readonly name: string }) => <span className="w-article">{name}</span>;

interface ProblemNoteProps {
  readonly problem: Problem | null | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** Why something was not done, with the article and, for a fault, the number to quote. Read out at once. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  if (!problem) return null;
  const issues = problem.issues?.filter((issue) => issue.title !== problem.title) ?? [];
  return (
    <div className="w-note bad" role="alert">
      <p>
        <strong>{problem.title}</strong>
        {problem.article && <Article name={problem.article} />}
      </p>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.code}${issue.field ?? ''}`}>
              {issue.title}
              {issue.article && <Article name={issue.article} />}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && <p className="w-hint">报修时请告知编号 {problem.requestId}</p>}
      {onRetry && (
        <button type="button" className="w-button" onClick={onRetry}>
          再试一次
        </button>
      )}
    </div>
  );
}

export const Done = ({ children }: { readonly children: ReactNode }) => (
  <div className="w-note good" role="status">
    {children}
  </div>
);

export const Loading = ({ what = '正在取来' }: { readonly what?: string }) => (
  <p className="w-loading" role="status">
    {what}……
  </p>
);

export const Empty = ({ children }: { readonly children: ReactNode }) => <div className="w-empty">{children}</div>;
