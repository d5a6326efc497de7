import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskNewMediaAccount, NewMediaAct } from '../../../contract/new-media-desk';
import { civilDateOf } from '../../../domain/calendar/civil-date';
import { actSource } from '../../../domain/new-media/act';
import { now } from '../../platform/clock';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { Article, ProblemNote } from '../../workbench/notes';
import { ActFields } from './act-fields';
import { actOf, type ActForm, type ActKind } from './act-form';
import { ACT_TITLES } from './words';

interface Props {
  readonly account: DeskNewMediaAccount;
  readonly onDone: (account: DeskNewMediaAccount) => void;
  /** Somebody else was faster. */
  readonly onStale: () => Promise<void>;
}

/** What may lawfully be done now, each with what it rests on beside it. */
export function ActPanel({ account, onDone, onStale }: Props) {
  const acts = account.acts.filter((kind): kind is ActKind => kind !== 'opened');
  const [kind, setKind] = useState<ActKind>(acts[0] ?? 'published');
  const today = civilDateOf(now());
  const { name, handle, organ, link, about } = account;
  const owed = account.filings.find(({ filedOn }) => filedOn === null);
  const [form, setForm] = useState<ActForm>({
    on: today,
    of: owed?.of ?? 0,
    into: '',
    reason: '',
    details: { name, handle, organ, link, about },
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/new-media/${account.id}/acts`;
    const body: NewMediaAct = { version: account.version, act: actOf(kind, form, account) };
    const got = await callStaff<DeskNewMediaAccount>({ method: 'POST', path, body });
    setBusy(false);
    if (got.ok) onDone(got.data);
    else setProblem(got.problem);
  };
  return (
    <section className="w-card" aria-labelledby="acts">
      <h2 id="acts">可以办的</h2>
      <div className="w-row" role="group" aria-label="办什么">
        {acts.map((each) => (
          <button
            key={each}
            type="button"
            className={each === kind ? 'w-button main' : 'w-button'}
            aria-pressed={each === kind}
            onClick={() => {
              setKind(each);
              setProblem(null);
            }}
          >
            {ACT_TITLES[each]}
          </button>
        ))}
      </div>
      <p className="w-hint">
        依据
        <Article name={actSource[kind]} />
      </p>
      <form className="w-form narrow" noValidate onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        {problem?.code === 'new-media.changed-meanwhile' && (
          <button type="button" className="w-button" onClick={() => void onStale()}>
            看新的情况
          </button>
        )}
        <ActFields kind={kind} account={account} form={form} onChange={setForm} problem={problem} />
        <Field label={kind === 'filed' ? '备案日期' : '日期'} fault={faultOf(problem, 'on')}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={today}
              value={form.on}
              onChange={(event) => setForm({ ...form, on: event.target.value })}
            />
          )}
        </Field>
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy}>
            {`确定${ACT_TITLES[kind]}`}
          </button>
        </div>
      </form>
    </section>
  );
}
