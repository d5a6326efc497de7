import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { ProofreadingEntry, ProofreadingEntryInput, ProofreadingList } from '../../../contract/proofreading-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { Choice, faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { linesIn, PARTS, SEVERITIES } from './list-words';

interface Props {
  readonly list: ProofreadingList;
  /** Null makes a new one. */
  readonly entry: ProofreadingEntry | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const PATH = '/api/staff/proofreading/entries';

interface Written {
  readonly words: string;
  readonly instead: string;
  readonly reason: string;
  readonly severity: ProofreadingEntry['severity'];
  readonly exceptions: string;
}

const writtenOf = (entry: ProofreadingEntry | null): Written => ({
  words: (entry?.words ?? []).join('\n'),
  instead: entry?.instead ?? '',
  reason: entry?.reason ?? '',
  severity: entry?.severity ?? 'must',
  exceptions: (entry?.exceptions ?? []).join('\n'),
});

const bodyOf = (list: ProofreadingList, written: Written): ProofreadingEntryInput => ({
  ...written,
  list,
  words: linesIn(written.words),
  exceptions: linesIn(written.exceptions),
});

interface FieldsProps {
  readonly list: ProofreadingList;
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
  readonly problem: Problem | null;
}

function WordFields({ list, written, change, problem }: FieldsProps) {
  return (
    <>
      <Field
        label={list === 'exception' ? '什么写法是对的' : '要查的词'}
        hint={list === 'exception' ? '一行一个；“甲…乙”放行同一句里甲和乙之间的。' : '一行一个，至少两个字'}
        fault={faultOf(problem, 'words')}
      >
        {(control) => (
          <textarea
            {...control}
            required
            rows={2}
            value={written.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
      </Field>
      {list !== 'exception' && (
        <Field
          label="正确的写法"
          optional={list !== 'wrong-word'}
          fault={faultOf(problem, 'instead')}
          most={120}
          text={written.instead}
        >
          {(control) => (
            <input
              {...control}
              required={list === 'wrong-word'}
              value={written.instead}
              onChange={({ target }) => change({ instead: target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label="理由"
        hint="查到的时候告诉写稿的人"
        fault={faultOf(problem, 'reason')}
        most={300}
        text={written.reason}
      >
        {(control) => (
          <textarea
            {...control}
            required
            rows={2}
            value={written.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function StrictFields({ written, change, problem }: FieldsProps) {
  return (
    <>
      <Choice
        label="查到以后"
        value={written.severity}
        options={(['must', 'should'] as const).map((value) => ({ value, label: SEVERITIES[value] }))}
        onChange={(severity) => change({ severity })}
      />
      <Field
        label="例外"
        optional
        hint="一行一个：带着要查的词、但是对的写法，如“既使用”。"
        fault={faultOf(problem, 'exceptions')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={written.exceptions}
            onChange={({ target }) => change({ exceptions: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** One line of a list, new or changed. What is typed is kept in this tab until it is saved. */
export function EntryForm({ list, entry, onClose, onSaved }: Props) {
  const [written, change, drop] = useDraft(`proofreading-${entry?.id ?? list}`, writtenOf(entry));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const got = await callStaff<ProofreadingEntry>({
      method: entry ? 'PUT' : 'POST',
      path: entry ? `${PATH}/${encodeURIComponent(entry.id)}` : PATH,
      body: bodyOf(list, written),
    });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    drop();
    onSaved();
    onClose();
  };
  const fields = { list, written, change, problem };
  return (
    <Dialog title={`${entry ? '修改' : '加一条'}：${PARTS[list]}`} onClose={onClose}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        <WordFields {...fields} />
        {list !== 'exception' && <StrictFields {...fields} />}
        <div className="w-row end">
          <button type="submit" className="w-button main" disabled={busy}>
            保存
          </button>
        </div>
      </form>
    </Dialog>
  );
}
