import { useState } from 'react';
import { Choice, Field, type Fault } from '../../workbench/field';
import { fromLocalField, toLocalField } from './words';

interface Props {
  readonly startsAt: string | null;
  readonly quietHours: { readonly from: string; readonly until: string };
  readonly onChange: (startsAt: string | null) => void;
  readonly fault: Fault | undefined;
}

/** When: as soon as it is approved, or at a time. */
export function StartField({ startsAt, quietHours, onChange, fault }: Props) {
  const [isTimed, setTimed] = useState(startsAt !== null);
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">时间</legend>
      <Choice
        label="什么时候发"
        value={isTimed ? 'timed' : 'at-once'}
        options={[
          { value: 'at-once', label: '批准以后马上发' },
          { value: 'timed', label: '定时发' },
        ]}
        onChange={(chosen) => {
          setTimed(chosen === 'timed');
          if (chosen === 'at-once') onChange(null);
        }}
        fault={isTimed ? undefined : fault}
      />
      {isTimed && (
        <Field label="时间（北京时间）" fault={fault}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={toLocalField(startsAt)}
              onChange={(event) => onChange(fromLocalField(event.target.value))}
            />
          )}
        </Field>
      )}
      <p className="w-hint">{`${quietHours.from} 到 ${quietHours.until} 不打扰，提醒等到 ${quietHours.until} 再发。`}</p>
    </fieldset>
  );
}
