import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushOptions } from '../../../contract/push';
import type { Segment, SegmentRule } from '../../../contract/segment';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { ConditionsField } from './conditions';
import { SegmentCountNote } from './segment-count';

interface Props {
  readonly options: PushOptions;
  /** Null: a new one. */
  readonly segment: Segment | null;
  readonly onClose: () => void;
  readonly onSaved: (segment: Segment) => void;
}

interface Draft {
  readonly name: string;
  readonly rule: SegmentRule;
}

const PATH = '/api/staff/push/segments';
const NEW: Draft = { name: '', rule: { conditions: [{ mode: 'any', tags: [] }] } };

/** A condition of which nothing is chosen yet says nothing. */
const told = ({ conditions }: SegmentRule): SegmentRule => ({
  conditions: conditions.filter(({ tags }) => tags.length > 0),
});

/** A segment: its name, its conditions, and how many people that is, while it is made. */
export function SegmentDialog({ options, segment, onClose, onSaved }: Props) {
  const [{ name, rule }, change, drop] = useDraft<Draft>(`segment:${segment?.id ?? 'new'}`, segment ?? NEW);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor } = useOnceKey();
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { name, rule: told(rule) };
    const got = await (segment === null
      ? callStaff<Segment>({ method: 'POST', path: PATH, body, key: await keyFor(body) })
      : callStaff<Segment>({
          method: 'PUT',
          path: `${PATH}/${segment.id}`,
          body: { ...body, version: segment.version },
        }));
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    drop();
    onSaved(got.data);
  };
  const nameFault = faultOf(problem, 'name');
  const ruleFault = faultOf(problem, 'rule');
  return (
    <Dialog title={segment === null ? '新建人群' : `修改人群：${segment.name}`} onClose={onClose} wide>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={nameFault || ruleFault ? null : problem} />
        <Field label="名字" hint="给同事看的，例如：溪东区的参保人。" fault={nameFault} most={60} text={name}>
          {(control) => <input {...control} value={name} onChange={(event) => change({ name: event.target.value })} />}
        </Field>
        <SegmentCountNote rule={told(rule)} />
        <ConditionsField options={options} rule={rule} onChange={(next) => change({ rule: next })} fault={ruleFault} />
        <div className="w-row end">
          <button type="submit" className="w-button main" disabled={busy}>
            {busy ? '正在保存' : '保存人群'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
