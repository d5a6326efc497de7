import { useState, type SyntheticEvent } from 'react';
import type { ReportDraft, ReportTableTwo } from '../../../contract/annual-report';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { Field } from '../../workbench/field';
import { Done, ProblemNote } from '../../workbench/notes';
import { reportPath } from './address';
import { cellId } from './cell-name';
import { DOCUMENT_COLUMNS, DOCUMENT_ROWS, SINGLE_ROWS } from './words';

interface Props {
  readonly draft: ReportDraft;
  readonly canWrite: boolean;
  readonly onSaved: (draft: ReportDraft) => void;
}

type DocumentRow = keyof typeof DOCUMENT_ROWS;
type DocumentColumn = keyof typeof DOCUMENT_COLUMNS;
type SingleRow = keyof typeof SINGLE_ROWS;

const keysOf = <T extends object>(names: T) => Object.keys(names) as (keyof T)[];
const typed = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const shown = (figure: number | null): string => (figure === null ? '' : String(figure));

/** 表二, the one table that is entered by hand. What is left empty stands as 「/」. */
export function TableTwoForm({ draft, canWrite, onSaved }: Props) {
  const [table, setTable] = useState<ReportTableTwo>(draft.report.tableTwo);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const path = reportPath(draft.year, draft.scope, '/table-two');
    const got = await callStaff<ReportDraft>({ method: 'PUT', path, body: table });
    setProblem(got.ok ? null : got.problem);
    setSaved(got.ok);
    if (got.ok) onSaved(got.data);
  };
  const setDocument = (row: DocumentRow, column: DocumentColumn, text: string): void =>
    setTable({ ...table, [row]: { ...table[row], [column]: typed(text) } });
  const figure = (value: number | null, onChange: (text: string) => void) => ({
    type: 'number',
    min: 0,
    disabled: !canWrite,
    value: shown(value),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  });
  return (
    <form className="w-card" aria-labelledby="table-two" onSubmit={(event) => void save(event)}>
      <h2 id="table-two">表二 主动公开政府信息情况</h2>
      {canWrite && <p className="w-hint">没有这项权力或没有数的，留空，发布时写“/”。</p>}
      <ProblemNote problem={problem} />
      {saved && <Done>已保存。</Done>}
      {keysOf(DOCUMENT_ROWS).map((row: DocumentRow) => (
        <fieldset key={row} className="w-choice">
          <legend>{DOCUMENT_ROWS[row]}</legend>
          <div className="w-two">
            {keysOf(DOCUMENT_COLUMNS).map((column: DocumentColumn) => (
              <div key={column} id={cellId({ cell: row, column })}>
                <Field label={DOCUMENT_COLUMNS[column]}>
                  {(control) => (
                    <input {...control} {...figure(table[row][column], (text) => setDocument(row, column, text))} />
                  )}
                </Field>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="w-two">
        {keysOf(SINGLE_ROWS).map((row: SingleRow) => (
          <Field key={row} label={SINGLE_ROWS[row]}>
            {(control) => (
              <input
                {...control}
                step={row === 'fees' ? 'any' : 1}
                {...figure(table[row], (text) => setTable({ ...table, [row]: typed(text) }))}
              />
            )}
          </Field>
        ))}
      </div>
      {canWrite && (
        <div className="w-row">
          <button type="submit" className="w-button">
            保存表二
          </button>
        </div>
      )}
    </form>
  );
}
