import { useState, type ReactNode } from 'react';
import { Dialog } from '../../../workbench/dialog';
import { FaultText } from '../../../workbench/field';
import { useEditing } from '../editing/editing';
import { Remarks } from '../editing/remarks';
import type { Place } from '../editing/place';

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly hint: string;
  /** The button that opens the dialog, and its title. */
  readonly button: string;
  readonly title: string;
  /** What is chosen, as lines of a list. */
  readonly lines: readonly ReactNode[];
  /** What stands in the dialog; `close` when something was chosen. */
  readonly choose: (close: () => void) => ReactNode;
}

/** A list of things that are chosen in a dialog. */
export function PickedField({ place, label, hint, button, title, lines, choose }: Props) {
  const fault = useEditing().faultAt(place);
  const [picking, setPicking] = useState(false);
  const close = (): void => setPicking(false);
  return (
    <div className="w-field" data-place={place} tabIndex={-1} role="group" aria-label={label}>
      <strong>{label}</strong>
      <p className="w-hint">{hint}</p>
      <ul className="p-picked">{lines}</ul>
      <div>
        <button type="button" className="w-button" onClick={() => setPicking(true)}>
          {button}
        </button>
      </div>
      {fault && <FaultText fault={fault} />}
      <Remarks place={place} />
      {picking && (
        <Dialog title={title} onClose={close}>
          {choose(close)}
        </Dialog>
      )}
    </div>
  );
}
