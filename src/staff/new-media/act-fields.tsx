import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskNewMediaAccount, DeskNewMediaList, NewMediaAct } from '../../../contract/new-media-desk';
import { eventName } from '../../../domain/new-media/event';
import { platformName } from '../../../domain/new-media/platform';
import { plainDate } from '../../ui/dates';
import { faultOf, Field } from '../../workbench/field';
import { useFetched } from '../../workbench/use-fetched';
import type { ActForm } from './act-form';
import { DetailsFields } from './details-fields';

interface Props {
  readonly kind: NewMediaAct['act']['kind'];
  readonly account: DeskNewMediaAccount;
  readonly form: ActForm;
  readonly onChange: (form: ActForm) => void;
  readonly problem: Problem | null;
}

/** What an act asks for beyond its day. */
export function ActFields({ kind, account, form, onChange, problem }: Props) {
  if (kind === 'changed')
    return (
      <DetailsFields value={form.details} onChange={(details) => onChange({ ...form, details })} problem={problem} />
    );
  if (kind === 'closed')
    return (
      <Field label="关停原因" fault={faultOf(problem, 'reason')}>
        {(control) => (
          <textarea
            {...control}
            value={form.reason}
            onChange={(event) => onChange({ ...form, reason: event.target.value })}
          />
        )}
      </Field>
    );
  if (kind === 'merged')
    return (
      <TargetField
        own={account.id}
        value={form.into}
        onChange={(into) => onChange({ ...form, into })}
        problem={problem}
      />
    );
  if (kind === 'published') return null;
  const owed = account.filings.filter(({ filedOn }) => filedOn === null);
  return (
    <Field label="备案的是哪件事" fault={faultOf(problem, 'of')}>
      {(control) => (
        <select
          {...control}
          value={String(form.of)}
          onChange={(event) => onChange({ ...form, of: Number(event.target.value) })}
        >
          {owed.map((duty) => (
            <option key={duty.of} value={String(duty.of)}>
              {`${plainDate(duty.on)} ${eventName[duty.kind]}${duty.dueOn === null ? '' : `，最迟 ${plainDate(duty.dueOn)}`}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TargetProps {
  readonly own: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly problem: Problem | null;
}

/** The account that the readers are sent to: found by its words, among those in use. */
function TargetField({ own, value, onChange, problem }: TargetProps) {
  const [words, setWords] = useState('');
  const path = `/api/staff/new-media?view=kept&limit=50&q=${encodeURIComponent(words.trim())}`;
  const answer = useFetched<DeskNewMediaList>({ path });
  const found = answer.state === 'ready' ? answer.data.items.filter(({ id }) => id !== own) : [];
  return (
    <>
      <Field label="找要并入的账号" hint="写名称、账号或者主办单位的几个字">
        {(control) => (
          <input {...control} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        )}
      </Field>
      <Field label="并入" fault={faultOf(problem, 'into')}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">选一个在用的账号</option>
            {found.map(({ id, name, platform, organ }) => (
              <option key={id} value={id}>
                {`${name}（${platformName[platform]}，${organ}）`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
