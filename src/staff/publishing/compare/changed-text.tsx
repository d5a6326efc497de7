import { useMemo } from 'react';
import { changedWords } from './changed-words';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Which of the two stands here; the changed words of it are marked. */
  readonly shows: 'before' | 'after';
}

/** A text with those words marked that the other one has not; marked by more than a colour. */
export function ChangedText({ before, after, shows }: Props) {
  const pieces = useMemo(() => changedWords(before, after), [before, after]);
  const other = shows === 'before' ? 'new' : 'gone';
  const own = pieces.filter(({ is }) => is !== other);
  if (own.length === 0) return <span className="w-pre p-text w-hint">（空）</span>;
  return (
    <span className="w-pre p-text">
      {own.map(({ text, is }, index) =>
        is === 'same' ? (
          <span key={index}>{text}</span>
        ) : is === 'new' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <del key={index}>{text}</del>
        ),
      )}
    </span>
  );
}
