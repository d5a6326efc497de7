import { useState } from 'react';
import { Dialog } from '../../../workbench/dialog';
import { Field } from '../../../workbench/field';

/** What a remark is about; without a quotation all that stands there. */
export interface Selected {
  readonly path: string;
  readonly quotation: string;
}

interface Props {
  readonly selected: Selected;
  readonly onSend: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** 写批注. */
export function RemarkForm({ selected: { quotation }, onSend, onClose }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <Dialog title="写批注" onClose={onClose}>
      <form
        className="w-form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void onSend(text.trim()).finally(() => setBusy(false));
        }}
      >
        {quotation !== '' && <blockquote className="p-quotation">{quotation}</blockquote>}
        <Field label="批注" hint="写稿人会看到，群众看不到。" most={1_000} text={text}>
          {(control) => (
            <textarea {...control} autoFocus value={text} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
        <div className="w-row end">
          <button type="button" className="w-button" onClick={onClose}>
            不写了
          </button>
          <button type="submit" className="w-button main" disabled={busy || text.trim() === ''}>
            写上
          </button>
        </div>
      </form>
    </Dialog>
  );
}
