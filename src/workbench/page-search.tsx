import { useState, type SyntheticEvent } from 'react';
import type { ListPage } from '../../contract/list';
import type { ContentKind } from '../../contract/primitives';
import type { QaIssueSummary } from '../../contract/qa-series';
import type { SearchView } from '../../contract/search';
import { KIND_NAMES } from '../../domain/content-kind';
import { Choice, Field } from './field';
import { Loading, ProblemNote } from './notes';
import { useFetched } from './use-fetched';

export interface Page {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
}

interface Props {
  /** What it is chosen for: 推送哪一页. */
  readonly label: string;
  readonly page: Page | null;
  readonly onChoose: (page: Page) => void;
}

const keyOf = ({ kind, id }: Page): string => `${kind}/${id}`;

function useFound(words: string) {
  const newest = useFetched<ListPage<QaIssueSummary>>(words === '' ? { path: '/api/qa-issues?limit=8' } : null);
  const found = useFetched<SearchView>(
    words === '' ? null : { path: `/api/search?limit=12&q=${encodeURIComponent(words)}` },
  );
  const answer = words === '' ? newest : found;
  const pages: readonly Page[] =
    words === ''
      ? newest.state === 'ready'
        ? newest.data.items.map(({ id, title }) => ({ kind: 'qa-issues', id, title }))
        : []
      : found.state === 'ready'
        ? found.data.hits.map(({ kind, id, title }) => ({ kind, id, title: title.map(({ text }) => text).join('') }))
        : [];
  // Q&A issues are what is looked for most.
  const isIssue = ({ kind }: Page): boolean => kind === 'qa-issues';
  return { answer, pages: [...pages.filter(isIssue), ...pages.filter((each) => !isIssue(each))] };
}

/** Chooses a published page by looking for it; without words the newest Q&A issues are offered. */
export function PageSearch({ label, page, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const { answer, pages } = useFound(words);
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    setWords(typed.trim());
  };
  return (
    <div className="w-stack">
      <form role="search" onSubmit={find}>
        <Field label="找发布了的内容" hint="不写字，列出最近的简明问答。">
          {(control) => (
            <div className="s-find">
              <input
                {...control}
                type="search"
                maxLength={200}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <button type="submit" className="w-button">
                找
              </button>
            </div>
          )}
        </Field>
      </form>
      {answer.state === 'loading' && <Loading what="正在找" />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && pages.length === 0 && <p className="w-hint">没有找到，换几个词再找。</p>}
      {pages.length > 0 && (
        <Choice
          label={label}
          value={page === null ? '' : keyOf(page)}
          options={pages.map((each) => ({ value: keyOf(each), label: each.title, hint: KIND_NAMES[each.kind] }))}
          onChange={(key) => {
            const chosen = pages.find((each) => keyOf(each) === key);
            if (chosen) onChoose(chosen);
          }}
        />
      )}
    </div>
  );
}
