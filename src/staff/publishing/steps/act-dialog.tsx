import { useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { ManuscriptActKind } from '../../../../contract/manuscript-act';
import type { ManuscriptMay } from '../../../../contract/manuscript-part';
import { Dialog } from '../../../workbench/dialog';
import { Choice, faultOf, Field } from '../../../workbench/field';
import { actFrom, missingIn, startForm, waitedFor, type ActForm } from './act-form';
import { releaseOptions } from './release-options';
import { ACT_WORDS } from './act-words';
import { DisclosureForm } from './disclosure-form';
import { Refusal } from './refusal';
import type { Acting } from './use-acting';

interface Props {
  readonly may: ManuscriptMay & { readonly kind: Exclude<ManuscriptActKind, 'secrecy'> };
  readonly view: ManuscriptView;
  readonly acting: Acting;
  readonly onClose: () => void;
  /** Leads to a field of the text. */
  readonly onGo: (place: string) => void;
}

function signedOffMeans(view: ManuscriptView): string {
  if (view.disclosure?.attribute !== 'proactive') return '签发以后存档，不放到网上。';
  return waitedFor(view) === '' ? ACT_WORDS['sign-off'].means : '签发以后先等着：一起发布的都签发了，群众才看到。';
}

/** One step: what will happen, what it needs, and then the step itself. */
export function ActDialog({ may, view, acting, onClose, onGo }: Props) {
  const [form, setForm] = useState(() => startForm(may.kind, view));
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = ACT_WORDS[may.kind];
  const missing = missingIn(may.kind, form);
  const send = async (): Promise<void> => {
    const got = await acting.act(
      may,
      (hash) => actFrom(may.kind, form, hash),
      may.kind === 'submit' ? form.disclosure : null,
    );
    setProblem(got);
    if (got === null) onClose();
  };
  return (
    <Dialog title={may.title} onClose={onClose}>
      <form
        className="w-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Refusal problem={problem} onGo={onGo} />
        <p>{may.kind === 'sign-off' ? signedOffMeans(view) : words.means}</p>
        {may.inPlaceOf && <p className="w-note warn">这一步是代{may.inPlaceOf.name}办的，记录里会写两个人的名字。</p>}
        {may.kind === 'submit' && view.disclosure === null && (
          <p className="w-hint">公开属性已按最常见的选好，请确认；送审以后，审核的人签的也包括它。</p>
        )}
        <ActFields
          may={may}
          view={view}
          form={form}
          problem={problem}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        <div className="w-row end">
          {missing !== '' && <span className="w-hint">{missing}</span>}
          <button type="button" className="w-button" onClick={onClose}>
            先不办
          </button>
          <button
            type="submit"
            className={words.look === 'danger' ? 'w-button danger' : 'w-button main'}
            disabled={acting.busy || missing !== ''}
          >
            {acting.busy ? '正在办' : `确认${may.title}`}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps extends Pick<Props, 'may' | 'view'> {
  readonly form: ActForm;
  readonly problem: Problem | null;
  readonly onChange: (part: Partial<ActForm>) => void;
}

function ActFields({ may: { kind }, view, form, problem, onChange }: FieldsProps) {
  const { reason, note } = ACT_WORDS[kind];
  const isForAll = view.disclosure?.attribute === 'proactive';
  return (
    <>
      {kind === 'submit' && (
        <DisclosureForm value={form.disclosure} problem={problem} onChange={(disclosure) => onChange({ disclosure })} />
      )}
      {kind === 'sign-off' && isForAll && (
        <Choice
          label="什么时候发布"
          value={form.then}
          options={releaseOptions(view.group.length > 1, waitedFor(view))}
          onChange={(then) => onChange({ then })}
        />
      )}
      {(kind === 'schedule' || (kind === 'sign-off' && isForAll && form.then === 'schedule')) && (
        <Field label="发布时间" fault={faultOf(problem, 'releaseAt')}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={form.releaseAt}
              onChange={({ target }) => onChange({ releaseAt: target.value })}
            />
          )}
        </Field>
      )}
      {reason !== undefined && (
        <Field label={reason} fault={faultOf(problem, 'reason')} most={1_000} text={form.reason}>
          {(control) => (
            <textarea {...control} value={form.reason} onChange={({ target }) => onChange({ reason: target.value })} />
          )}
        </Field>
      )}
      {note !== undefined && (
        <Field label={note} optional fault={faultOf(problem, 'note')} most={1_000} text={form.note}>
          {(control) => (
            <textarea
              {...control}
              className="short"
              value={form.note}
              onChange={({ target }) => onChange({ note: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
