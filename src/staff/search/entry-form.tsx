import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchEntry, SearchList } from '../../../contract/search-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { TargetChoice, type Target } from './target-choice';
import { PARTS, TABLES, wordsIn } from './words';

interface Props {
  readonly list: SearchList;
  /** Null makes a new one. */
  readonly entry: SearchEntry | null;
  /** What a new one begins with. */
  readonly words: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const PATH = '/api/staff/search/entries';

const targetOf = (entry: SearchEntry | null): Target | null => {
  const key = entry?.meant[0];
  return key === undefined ? null : { key, title: entry?.targetTitle ?? key };
};

/** One line of a table, new or changed. */
export function EntryForm({ list, entry, words: begun, onClose, onSaved }: Props) {
  const table = TABLES[list];
  const [words, setWords] = useState((entry?.words ?? begun).join('\n'));
  const [meant, setMeant] = useState((entry?.meant ?? []).join('\n'));
  const [target, setTarget] = useState(list === 'best-bets' ? targetOf(entry) : null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const aims = list === 'best-bets' ? (target ? [target.key] : []) : wordsIn(meant);
    const got = await callStaff<SearchEntry>({
      method: entry ? 'PUT' : 'POST',
      path: entry ? `${PATH}/${entry.id}` : PATH,
      body: { list, words: wordsIn(words), meant: aims },
    });
    setBusy(false);
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    onSaved();
    onClose();
  };
  const isSingle = table.meant === undefined;
  return (
    <Dialog title={`${entry ? '修改' : '加一条'}：${PARTS[list]}`} onClose={onClose} wide={list === 'best-bets'}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        <Field label={table.words} hint={table.wordsHint} fault={faultOf(problem, 'words')} most={60} text={words}>
          {(control) =>
            isSingle ? (
              <input {...control} required value={words} onChange={(event) => setWords(event.target.value)} />
            ) : (
              <textarea
                {...control}
                required
                rows={3}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )
          }
        </Field>
        {list === 'phrases' && (
          <Field label={table.meant ?? ''} hint={table.meantHint} fault={faultOf(problem, 'meant')}>
            {(control) => (
              <textarea
                {...control}
                required
                rows={3}
                value={meant}
                onChange={(event) => setMeant(event.target.value)}
              />
            )}
          </Field>
        )}
        {list === 'best-bets' && (
          <TargetChoice
            label={table.meant ?? ''}
            first={wordsIn(words)[0] ?? ''}
            target={target}
            onChoose={setTarget}
            fault={faultOf(problem, 'meant')}
          />
        )}
        <div className="w-row end">
          <button type="submit" className="w-button main" disabled={busy || (list === 'best-bets' && !target)}>
            保存
          </button>
        </div>
      </form>
    </Dialog>
  );
}
