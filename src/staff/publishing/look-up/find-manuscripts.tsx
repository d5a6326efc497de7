import { useEffect, useState } from 'react';
import type { ManuscriptLine, ManuscriptList } from '../../../../contract/manuscript';
import { stateName } from '../../../../domain/publishing';
import { Field } from '../../../workbench/field';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { useFetched } from '../../../workbench/use-fetched';
import { MANUSCRIPTS } from '../manuscript-path';
import { KINDS } from '../words';

const PAUSE_MS = 350;
const AT_ONCE = 20;

interface Props {
  readonly onPick: (manuscript: ManuscriptLine) => void;
  /** Ids of those that need not be offered. */
  readonly without: readonly string[];
}

/** Manuscripts that explain something, by words of their titles; without words those that were touched last. */
export function FindManuscripts({ onPick, without }: Props) {
  const [words, setWords] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(words.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  const query = new URLSearchParams({ explaining: 'true', limit: String(AT_ONCE), ...(text === '' ? {} : { text }) });
  const answer = useFetched<ManuscriptList>({ path: `${MANUSCRIPTS}?${query.toString()}` });
  const offered = answer.state === 'ready' ? answer.data.items.filter(({ id }) => !without.includes(id)) : [];
  return (
    <div className="w-form">
      <Field label="找稿件" hint="写题目里的几个字；不写，列出最近改过的。">
        {(control) => (
          <input
            {...control}
            type="search"
            value={words}
            maxLength={60}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      {answer.state === 'loading' && <Loading what="正在找" />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && offered.length === 0 && (
        <p className="w-hint" role="status">
          没有这样的图解、问答或者发布会稿件。
        </p>
      )}
      <ul className="p-picks">
        {offered.map((manuscript) => (
          <li key={manuscript.id}>
            <button type="button" className="w-button p-pick" onClick={() => onPick(manuscript)}>
              <span>{manuscript.title || '未命名'}</span>
              <span className="w-hint">
                {KINDS[manuscript.kind].name}，{stateName[manuscript.state]}，{manuscript.editor.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {answer.state === 'ready' && answer.data.nextCursor !== null && (
        <p className="w-hint">还有更早的，写几个字来找。</p>
      )}
    </div>
  );
}
