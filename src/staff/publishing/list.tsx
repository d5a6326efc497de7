import { useState } from 'react';
import type { ManuscriptLine, ManuscriptList } from '../../../contract/manuscript';
import { MANUSCRIPT_STATES, stateName, type ManuscriptKind, type ManuscriptState } from '../../../domain/publishing';
import { clockTime, plainDay } from '../../ui/dates';
import { Check, Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';
import { usePages } from '../../workbench/use-pages';
import { MANUSCRIPTS } from './manuscript-path';
import { CorrectPublished } from './correct-published';
import { NewManuscript } from './new-manuscript';
import { DueNote } from './steps/due-note';
import { KIND_LIST, KINDS, STATE_LOOKS } from './words';

export default function Manuscripts() {
  return (
    <Frame title="稿件" needs={['publishing.read']}>
      <ManuscriptsDesk />
    </Frame>
  );
}

interface Filter {
  readonly state: ManuscriptState | '';
  readonly kind: ManuscriptKind | '';
  readonly mine: boolean;
  readonly text: string;
}

function pathOf({ state, kind, mine, text }: Filter): string {
  const query = new URLSearchParams({ limit: '20' });
  if (state !== '') query.set('state', state);
  if (kind !== '') query.set('kind', kind);
  if (mine) query.set('mine', 'true');
  if (text !== '') query.set('text', text);
  return `${MANUSCRIPTS}?${query.toString()}`;
}

function ManuscriptsDesk() {
  const me = useMe();
  const [filter, setFilter] = useState<Filter>({ state: '', kind: '', mine: false, text: '' });
  const path = pathOf(filter);
  const answer = useFetched<ManuscriptList>({ path });
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>稿件</h1>
        <div className="w-row">
          <a className="w-button" href={toStaff('arrangements')}>
            时限和替岗
          </a>
          {me.can('publishing.write') && (
            <>
              <CorrectPublished />
              <NewManuscript />
            </>
          )}
        </div>
      </div>
      <Filters filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <Lines key={path} path={path} first={answer.data} />}
    </div>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const [words, setWords] = useState(filter.text);
  return (
    <form
      className="p-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ text: words.trim() });
      }}
    >
      <Field label="到哪一步">
        {(control) => (
          <select
            {...control}
            value={filter.state}
            onChange={({ target }) =>
              onChange({ state: MANUSCRIPT_STATES.find((each) => each === target.value) ?? '' })
            }
          >
            <option value="">全部</option>
            {MANUSCRIPT_STATES.map((each) => (
              <option key={each} value={each}>
                {stateName[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="哪一类">
        {(control) => (
          <select
            {...control}
            value={filter.kind}
            onChange={({ target }) => onChange({ kind: KIND_LIST.find((each) => each === target.value) ?? '' })}
          >
            <option value="">全部</option>
            {KIND_LIST.map((each) => (
              <option key={each} value={each}>
                {KINDS[each].name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="标题里的词">
        {(control) => (
          <input
            {...control}
            type="search"
            maxLength={60}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="w-button">
        找
      </button>
      <Check label="只看我写的" checked={filter.mine} onChange={(mine) => onChange({ mine })} />
    </form>
  );
}

function Lines({ path, first }: { readonly path: string; readonly first: ManuscriptList }) {
  const { rows, hasMore, more, problem } = usePages(path, first);
  if (rows.length === 0) return <Empty>没有这样的稿件。</Empty>;
  return (
    <>
      <Table
        label="稿件"
        heads={['标题', '到哪一步', '期限', '最后改的人']}
        rows={rows.map((each) => ({ key: each.id, cells: cellsOf(each) }))}
      />
      <ProblemNote problem={problem} />
      {hasMore && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看后面的
        </button>
      )}
    </>
  );
}

const cellsOf = ({
  id,
  title,
  kind,
  state,
  isReturned,
  due,
  editor,
  updatedAt,
  openRemarks,
  awaitsReview,
}: ManuscriptLine) => [
  <div key="title">
    <a className="n-name" href={toStaff('manuscript', { id })}>
      {title.trim() === '' ? `未命名的${KINDS[kind].name}` : title}
    </a>
    <p className="w-hint">{KINDS[kind].name}</p>
  </div>,
  <div key="state" className="w-row">
    <span className={`w-badge ${STATE_LOOKS[state]}`}>{stateName[state]}</span>
    {isReturned && <span className="w-badge soon">退回修改</span>}
    {awaitsReview && <span className="w-badge late">已先发布，待补审</span>}
    {openRemarks > 0 && <span className="w-hint">批注 {openRemarks} 条</span>}
  </div>,
  due === null ? '–' : <DueNote key="due" due={due} what="办完" />,
  <div key="editor">
    {editor.name}
    <p className="w-hint">
      {plainDay(updatedAt)} {clockTime(updatedAt)}
    </p>
  </div>,
];
