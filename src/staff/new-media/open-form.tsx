import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskNewMediaAccount } from '../../../contract/new-media-desk';
import { civilDateOf } from '../../../domain/calendar/civil-date';
import { NEW_MEDIA_PLATFORMS, platformName, type NewMediaPlatform } from '../../../domain/new-media/platform';
import { now } from '../../platform/clock';
import { optionsOf } from '../../ui/options';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { DetailsFields } from './details-fields';

/** 登记开设: a new account goes into the register, and its filing is owed. */
export function OpenForm({ onClose }: { readonly onClose: () => void }) {
  const today = civilDateOf(now());
  const [platform, setPlatform] = useState<NewMediaPlatform>('wechat');
  const [on, setOn] = useState(today);
  const [details, setDetails] = useState({ name: '', handle: '', organ: '', link: '', about: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { platform, on, ...details };
    const got = await callStaff<DeskNewMediaAccount>({ method: 'POST', path: '/api/staff/new-media', body });
    setBusy(false);
    if (got.ok) window.location.assign(toStaff('newMediaAccount', { id: got.data.id }));
    else setProblem(got.problem);
  };
  return (
    <Dialog title="登记开设" onClose={onClose}>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        <Field label="平台" fault={faultOf(problem, 'platform')}>
          {(control) => (
            <select
              {...control}
              value={platform}
              onChange={(event) => setPlatform(event.target.value as NewMediaPlatform)}
            >
              {optionsOf(platformName, NEW_MEDIA_PLATFORMS).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DetailsFields value={details} onChange={setDetails} problem={problem} />
        <Field label="开设日期" hint="从第二天起数 5 个工作日，要备案" fault={faultOf(problem, 'on')}>
          {(control) => (
            <input {...control} type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} />
          )}
        </Field>
        <div className="w-row end">
          <button type="button" className="w-button" onClick={onClose}>
            不了
          </button>
          <button type="submit" className="w-button main" disabled={busy}>
            登记
          </button>
        </div>
      </form>
    </Dialog>
  );
}
