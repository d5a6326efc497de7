import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../../contract/error';
import type { AbsenceDeclaring, AbsenceList } from '../../../../contract/publishing-settings';
import { rolesStoodInFor, substituteFault } from '../../../../domain/publishing';
import { roleName } from '../../../../domain/staff';
import { callStaff } from '../../../workbench/call';
import { useDraft } from '../../../workbench/draft';
import { Field, faultOf } from '../../../workbench/field';
import { useMe } from '../../../workbench/me';
import { ProblemNote } from '../../../workbench/notes';
import { useOnceKey } from '../../../workbench/once-key';
import { MANUSCRIPTS } from '../manuscript-path';

const EMPTY = { absent: '', substitute: '', from: '', until: '', reason: '' };

interface Props {
  readonly colleagues: AbsenceList['colleagues'];
  readonly onDone: (list: AbsenceList) => void;
}

/** Declares one's own absence; who manages declares it for others too. */
export function AbsenceForm({ colleagues, onDone }: Props) {
  const me = useMe();
  const once = useOnceKey();
  const [draft, change, drop] = useDraft('absence', EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const { absent, ...said } = draft;
    const body: AbsenceDeclaring = absent === '' ? said : { ...said, absent };
    const key = await once.keyFor(body);
    const got = await callStaff<AbsenceList>({ method: 'POST', path: `${MANUSCRIPTS}/absences`, body, key });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    once.forget();
    drop();
    change(EMPTY);
    onDone(got.data);
  };
  const absentOne = colleagues.find(({ id }) => id === (draft.absent === '' ? me.id : draft.absent));
  const fitting = colleagues.filter((each) => absentOne && substituteFault(absentOne, each) === null);
  const away = colleagues.filter(({ id, roles }) => id !== me.id && rolesStoodInFor(roles).length > 0);
  const person = (name: 'absent' | 'substitute', label: string, none: string, from: Props['colleagues']) => (
    <Field label={label} fault={faultOf(problem, name)}>
      {(control) => (
        <select
          {...control}
          required={name === 'substitute'}
          value={draft[name]}
          onChange={({ target }) =>
            change(name === 'absent' ? { absent: target.value, substitute: '' } : { [name]: target.value })
          }
        >
          <option value="">{none}</option>
          {from.map(({ id, name: called, roles }) => (
            <option key={id} value={id}>{`${called}（${roles.map((role) => roleName[role]).join('、')}）`}</option>
          ))}
        </select>
      )}
    </Field>
  );
  const day = (name: 'from' | 'until', label: string) => (
    <Field label={label} fault={faultOf(problem, name)}>
      {(control) => (
        <input
          {...control}
          type="date"
          required
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="w-stack" onSubmit={(event) => void send(event)}>
      <div className="w-two">
        {me.can('publishing.manage') && person('absent', '谁不在', '我自己', away)}
        {person('substitute', '谁替岗', '请选', fitting)}
        {day('from', '从哪一天')}
        {day('until', '到哪一天（含）')}
      </div>
      <Field label="为什么不在" fault={faultOf(problem, 'reason')} most={200} text={draft.reason}>
        {(control) => (
          <input
            {...control}
            required
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <ProblemNote problem={problem} />
      <div className="w-row">
        <button type="submit" className="w-button main">
          登记替岗
        </button>
      </div>
    </form>
  );
}
