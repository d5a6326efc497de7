import { useState, type SyntheticEvent } from 'react';
import type { DeskCatalogue, DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { faultOf, FaultText, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { queryOf } from './words';

interface Props {
  readonly entry: DeskCatalogueEntry;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

type Chosen = DeskCatalogueEntry['columns'][number];

/** 改归栏: take an entry out of columns and put it into others, with the reason. */
export function RefileForm({ entry, onClose, onDone }: Props) {
  const { kind, id, version } = entry;
  const [columns, setColumns] = useState<readonly Chosen[]>(entry.columns);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/catalogue/entries/${kind}/${id}/filing`;
    const body = { version, columns: columns.map((column) => column.id), reason };
    const got = await callStaff<DeskCatalogueEntry>({ method: 'POST', path, body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone();
  };
  const fault = faultOf(problem, 'columns');
  return (
    <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
      <ProblemNote problem={problem} />
      <ul className="w-stack n-list" aria-label="归进的栏目">
        {columns.map((column) => (
          <li key={column.id} className="w-row apart">
            <span className="w-break">{`${column.groupName}/${column.name}`}</span>
            <button
              type="button"
              className="w-button"
              aria-label={`移出${column.name}`}
              onClick={() => setColumns(columns.filter((each) => each.id !== column.id))}
            >
              移出
            </button>
          </li>
        ))}
      </ul>
      {columns.length === 0 && <p className="w-hint">还没有选栏目。</p>}
      {fault && <FaultText fault={fault} />}
      <ColumnChoice
        level={entry.level}
        taken={columns.map((column) => column.id)}
        onChoose={(column) => setColumns([...columns, column])}
      />
      <Field
        label="理由"
        hint="写进操作记录；以后自动归栏不再动这一条"
        fault={faultOf(problem, 'reason')}
        most={400}
        text={reason}
      >
        {(control) => <input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="w-row end">
        <button type="button" className="w-button" onClick={onClose}>
          不了
        </button>
        <button type="submit" className="w-button main" disabled={busy}>
          确定归栏
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly level: string;
  readonly taken: readonly string[];
  readonly onChoose: (column: Chosen) => void;
}

/** Find a column by its name and take it; only those of the entry's level. */
function ColumnChoice({ level, taken, onChoose }: ChoiceProps) {
  const [words, setWords] = useState('');
  const asked = words.trim();
  const path = `/api/staff/catalogue?${queryOf({ level, q: asked, limit: '20' })}`;
  const answer = useFetched<DeskCatalogue>(asked === '' ? null : { path });
  const found = asked !== '' && answer.state === 'ready' ? answer.data.items : [];
  const free = found.filter((column) => !taken.includes(column.id));
  return (
    <>
      <Field label="找栏目放进去" hint="写栏目名称里的词">
        {(control) => (
          <input
            {...control}
            type="search"
            maxLength={60}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {asked !== '' && answer.state === 'ready' && free.length === 0 && <p className="w-hint">没有这样的栏目。</p>}
      <div className="w-row">
        {free.map(({ id, name, groupName }) => (
          <button
            key={id}
            type="button"
            className="w-button"
            onClick={() => {
              onChoose({ id, name, groupName });
              setWords('');
            }}
          >
            {`放进 ${groupName}/${name}`}
          </button>
        ))}
      </div>
    </>
  );
}
