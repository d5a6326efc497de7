import { Frame } from '../../workbench/frame';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { UndoNote } from '../../workbench/undo-note';
import { AnswerForm } from './answer-form';
import { ChosenBar } from './chosen-bar';
import { CloseForm } from './close-form';
import { FilterBar } from './filter-bar';
import { Group } from './group';
import { PassOnForm } from './pass-on-form';
import { useActs } from './use-acts';
import { useChosen } from './use-chosen';
import { useEnquiries, type Filters } from './use-enquiries';
import { useFilters } from './use-filters';

export default function EnquiryList() {
  return (
    <Frame title="群众提问" needs={['enquiry.read']}>
      <Desk />
    </Frame>
  );
}

const FORMS = { answer: AnswerForm, 'pass-on': PassOnForm, close: CloseForm } as const;

/** 群众提问: what residents ask, and what becomes of it. */
function Desk() {
  const [filters, setFilters] = useFilters();
  const list = useEnquiries(filters);
  const { ids, chosen, choose, clear } = useChosen(list.groups);
  const acts = useActs(list.refresh, clear);
  const { form } = acts;
  const Form = form ? FORMS[form.kind] : null;
  return (
    <div className="w-stack">
      <h1>群众提问</h1>
      <p className="w-hint">
        在问答、图解和发布会下面追问的，先到发布它的部门；别的先到提问的人选的部门，没选的由办公室转办。相近的提问放在一起，可以一次答复。
      </p>
      <FilterBar counts={list.counts} filters={filters} onChange={setFilters} />
      <UndoNote done={acts.done} onUndone={acts.undone} />
      <Refused refused={acts.refused} />
      <ProblemNote problem={acts.problem} />
      <ChosenBar enquiries={chosen} onAct={(kind, enquiries) => void acts.act(kind, enquiries)} onClear={clear} />
      <List
        list={list}
        filters={filters}
        acts={{ chosen: ids, onChoose: choose, onAct: (kind, enquiries) => void acts.act(kind, enquiries) }}
      />
      {form && Form && (
        <Form
          enquiries={form.enquiries}
          onClose={acts.close}
          onDone={(done) => acts.settle(form.kind, form.enquiries, done)}
        />
      )}
    </div>
  );
}

function Refused({ refused }: Pick<ReturnType<typeof useActs>, 'refused'>) {
  if (refused.length === 0) return null;
  return (
    <div className="w-note bad" role="alert">
      <p>下面这些没有办：</p>
      <ul>
        {refused.map(({ id, opening, title }) => (
          <li key={id}>{`${opening}：${title}`}</li>
        ))}
      </ul>
    </div>
  );
}

interface ListProps {
  readonly list: ReturnType<typeof useEnquiries>;
  readonly filters: Filters;
  readonly acts: Omit<Parameters<typeof Group>[0], 'group'>;
}

function List({ list: { first, groups, hasMore, fetchMore, moreProblem, busy }, filters, acts }: ListProps) {
  return (
    <>
      {first.state === 'loading' && <Loading what="正在取来提问" />}
      {first.state === 'failed' && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {first.state === 'ready' && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {first.state === 'ready' && groups.length === 0 && <Nothing filters={filters} />}
      {groups.map((group) => (
        <Group key={group.first.id} group={group} {...acts} />
      ))}
      <ProblemNote problem={moreProblem} />
      {hasMore && (
        <button type="button" className="w-button" disabled={busy} onClick={() => void fetchMore()}>
          {busy ? '正在取来' : '再看一些'}
        </button>
      )}
    </>
  );
}

const Nothing = ({ filters: { view, department, words } }: { readonly filters: Filters }) => (
  <Empty>
    {department !== undefined || words !== undefined
      ? '没有符合条件的提问。换一换部门或者字词。'
      : view === 'open'
        ? '没有等着办的提问。'
        : '这里还没有提问。'}
  </Empty>
);
