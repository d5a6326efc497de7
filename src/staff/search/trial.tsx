import { useState, type SyntheticEvent } from 'react';
import type { Highlighted } from '../../../contract/search';
import type { SearchTrial } from '../../../contract/search-desk';
import { validityName } from '../../ui/validity';
import { Check } from '../../workbench/field';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { Stages } from './stages';
import { CHANGES, KINDS } from './words';

/** A search as residents have it, with how it came about. */
export function Trial({ first }: { readonly first: string }) {
  const [words, setWords] = useState(first);
  const [asked, setAsked] = useState({ q: first.trim(), exact: false });
  const query = new URLSearchParams({ q: asked.q, explain: '1', ...(asked.exact ? { exact: '1' } : {}) }).toString();
  const answer = useFetched<SearchTrial>(asked.q === '' ? null : { path: `/api/staff/search?${query}` });
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked({ ...asked, q: words.trim() });
  };
  return (
    <div className="w-stack">
      <p className="w-hint">群众搜这句话会看到什么，为什么这样排。在这里试搜不计次数。</p>
      <form role="search" className="s-find" onSubmit={ask}>
        <label className="w-hidden" htmlFor="trial-words">
          试搜什么
        </label>
        <input
          id="trial-words"
          type="search"
          maxLength={200}
          placeholder="试搜什么"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="w-button main">
          试搜
        </button>
      </form>
      <Check
        label="只按原词搜，不改字、不换拼音"
        checked={asked.exact}
        onChange={(exact) => setAsked({ ...asked, exact })}
      />
      {asked.q !== '' && answer.state === 'loading' && <Loading what="正在搜" />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <Outcome trial={answer.data} />}
    </div>
  );
}

const Marked = ({ pieces }: { readonly pieces: Highlighted }) => (
  <>{pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</>
);

function Outcome({ trial }: { readonly trial: SearchTrial }) {
  const { view, scores } = trial;
  return (
    <>
      <p role="status">
        {view.searchedFor !== undefined && view.changed !== undefined && (
          <>
            {CHANGES[view.changed]}，搜的是“<strong>{view.searchedFor}</strong>”。
          </>
        )}
        {view.capped ? '约 ' : '共 '}
        {view.total} 条。
      </p>
      {view.answer && (
        <div className="w-card">
          <p className="w-hint">列表上面先给答案</p>
          <p>
            <strong>{view.answer.question}</strong>
          </p>
          <p className="w-pre">{view.answer.answer}</p>
          {view.answer.clause && <p className="w-hint">{view.answer.clause.title}</p>}
        </div>
      )}
      <ol className="s-lines">
        {view.hits.map((hit, at) => (
          <li key={`${hit.kind}/${hit.id}`} className="s-line">
            <div className="s-line-text">
              <strong>
                <Marked pieces={hit.title} />
              </strong>
              <span>
                <Marked pieces={hit.passage} />
              </span>
              <span className="w-hint">
                {[
                  KINDS[hit.kind],
                  hit.issuingOrgan ?? hit.department?.name,
                  hit.date,
                  hit.validity && validityName(hit.validity),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {hit.bestBet && ' · 推荐结果'}
              </span>
              {scores[at] && <span className="w-hint">得分 {scores[at].score.toFixed(2)}</span>}
            </div>
          </li>
        ))}
      </ol>
      <Stages trial={trial} />
    </>
  );
}
