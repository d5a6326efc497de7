import { fire, text, type BuiltIn } from './element';

/** So long after a tap the browser still tells of the same touch. */
const SAME_TOUCH_MS = 300;

/** The wheel that a picker opens (选择器): a list to tap, or a field for a date, a time or several columns. */
export function openPicker(self: BuiltIn): void {
  document.querySelectorAll('.mp-picker').forEach((open) => open.remove());
  const sheet = document.createElement('div');
  sheet.className = 'mp-picker';
  const close = (name: 'change' | 'cancel', detail: Record<string, unknown> = {}) => {
    sheet.remove();
    fire(self, name, detail);
  };
  const mode = text(self.data['mode']) || 'selector';
  if (mode === 'selector') sheet.append(...options(self, (value) => close('change', { value })));
  else sheet.append(...typed(self, mode, (value) => close('change', { value })));
  sheet.append(makeButton('mp-picker-cancel', '取消', () => close('cancel')));
  // The click that follows the tap falls where the finger was, which is now on the sheet.
  sheet.style.pointerEvents = 'none';
  setTimeout(() => sheet.style.removeProperty('pointer-events'), SAME_TOUCH_MS);
  document.body.append(sheet);
}

function makeButton(className: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = className;
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

function options(self: BuiltIn, choose: (index: number) => void): HTMLElement[] {
  const key = text(self.data['rangeKey']);
  const range = (self.data['range'] ?? []) as unknown[];
  return range.map((item, index) => {
    const shown = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item;
    return makeButton('mp-picker-item', text(shown), () => choose(index));
  });
}

function typed(self: BuiltIn, mode: string, choose: (value: string | string[]) => void): HTMLElement[] {
  const input = document.createElement('input');
  input.className = 'mp-picker-input';
  input.value = text(self.data['value']);
  const isInRange = () => {
    const { start, end } = self.data as { start?: string; end?: string };
    return mode !== 'date' || ((!start || input.value >= start) && (!end || input.value <= end));
  };
  const done = () => {
    // The wheel cannot be turned past its ends.
    if (isInRange()) choose(['multiSelector', 'region'].includes(mode) ? input.value.split(',') : input.value);
  };
  return [input, makeButton('mp-picker-done', '确定', done)];
}
