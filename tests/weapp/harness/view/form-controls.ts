import { plain, send } from './bridge';
import { around, fire, text, within, type BuiltIn, type BuiltInDefinition } from './element';
import { openPicker } from './picker';

const CONTROLS = 'wx-input,wx-textarea,wx-switch,wx-picker,wx-radio-group,wx-checkbox-group,wx-slider';

/** Buttons whose tap the platform answers itself (open-type): what it tells the page. */
const OPEN_TYPES: Record<string, [event: string, detail: Record<string, string>]> = {
  agreePrivacyAuthorization: ['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }],
  getPhoneNumber: ['getphonenumber', { errMsg: 'getPhoneNumber:ok', code: 'phone-code-1' }],
  chooseAvatar: ['chooseavatar', { avatarUrl: 'http://tmp/avatar.png' }],
  openSetting: ['opensetting', { errMsg: 'openSetting:ok' }],
  contact: ['contact', { errMsg: 'enterContact:ok' }],
  feedback: ['feedback', {}],
  launchApp: ['launchapp', {}],
};

const form: BuiltInDefinition = {
  properties: { reportSubmit: Boolean },
  control: (self) => ({
    formValue: () =>
      Object.fromEntries(
        within(self.$$, CONTROLS)
          .filter((control) => control.data['name'])
          .map((control) => [control.data['name'], control.formValue?.()]),
      ),
    formReset: () => within(self.$$, CONTROLS).forEach((control) => control.formReset?.()),
  }),
};

function submitAround(self: BuiltIn, formType: string): void {
  const owner = around(self.$$, 'wx-form');
  if (!owner) return;
  if (formType === 'submit') {
    fire(owner, 'submit', { value: owner.formValue?.(), target: {} });
    return;
  }
  owner.formReset?.();
  fire(owner, 'reset');
}

const button: BuiltInDefinition = {
  properties: {
    type: String,
    size: String,
    formType: String,
    openType: String,
    loading: Boolean,
    plain: Boolean,
    disabled: Boolean,
  },
  attached(self) {
    self.addListener('tap', () => {
      if (self.data['disabled']) return;
      const openType = text(self.data['openType']);
      if (self.data['formType']) submitAround(self, text(self.data['formType']));
      if (openType === 'share') send({ kind: 'share', target: { id: self.id, dataset: plain(self.dataset) } });
      for (const one of openType.split('|')) if (OPEN_TYPES[one]) fire(self, ...OPEN_TYPES[one]);
    });
  },
  changed: {
    type: (self, type) => self.$$.setAttribute('type', text(type)),
    size: (self, size) => self.$$.setAttribute('size', text(size)),
    disabled: (self, disabled) => {
      self.$$.toggleAttribute('disabled', Boolean(disabled));
      self.$$.setAttribute('aria-disabled', String(Boolean(disabled)));
    },
  },
};

const NATIVE_EVENTS = ['input', 'change', 'focus', 'blur', 'keydown', 'keyup'];

/** `input` and `textarea`: a real field inside, whose own events stay inside. */
function field(tag: 'input' | 'textarea'): BuiltInDefinition {
  const inside = (self: BuiltIn) => self.$$.querySelector<HTMLInputElement | HTMLTextAreaElement>(`:scope > ${tag}`);
  return {
    properties: {
      value: String, placeholder: String, placeholderClass: String, placeholderStyle: String, type: String, password: Boolean,
      maxlength: { type: Number, value: 140 }, focus: Boolean, disabled: Boolean, autoHeight: Boolean, confirmType: String,
      adjustPosition: Boolean, cursorSpacing: Number, holdKeyboard: Boolean, showConfirmBar: Boolean, fixed: Boolean,
    }, // prettier-ignore
    attached(self, element) {
      const made = document.createElement(tag);
      element.append(made);
      const detail = () => ({ value: made.value, cursor: made.selectionStart ?? made.value.length });
      made.addEventListener('input', () => fire(self, 'input', { ...detail(), keyCode: 0 }));
      made.addEventListener('focus', () => fire(self, 'focus', { value: made.value, height: 0 }));
      made.addEventListener('blur', () => fire(self, 'blur', detail()));
      made.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') fire(self, 'confirm', { value: made.value });
      });
      for (const name of NATIVE_EVENTS) made.addEventListener(name, (event) => event.stopPropagation());
    },
    changed: {
      value: (self, value) => {
        const made = inside(self);
        if (made && made.value !== text(value)) made.value = text(value);
      },
      placeholder: (self, value) => inside(self)?.setAttribute('placeholder', text(value)),
      maxlength: (self, length) => {
        if (Number(length) >= 0) inside(self)?.setAttribute('maxlength', text(length));
      },
      disabled: (self, disabled) => inside(self)?.toggleAttribute('disabled', Boolean(disabled)),
      focus: (self, focus) => {
        if (focus) inside(self)?.focus();
      },
      password: (self, password) => {
        if (tag === 'input') inside(self)?.setAttribute('type', password ? 'password' : 'text');
      },
    },
    control: (self) => ({
      formValue: () => inside(self)?.value ?? '',
      formReset: () => {
        const made = inside(self);
        if (made) made.value = '';
      },
    }),
  };
}

const checkable = (self: BuiltIn, value: unknown): void => self.$$.setAttribute('aria-checked', String(Boolean(value)));

const switchControl: BuiltInDefinition = {
  properties: { checked: Boolean, type: String, color: String },
  attached(self) {
    self.addListener('tap', () => {
      if (self.data['disabled']) return;
      self.setData({ checked: !self.data['checked'] });
      fire(self, 'change', { value: self.data['checked'] });
    });
  },
  changed: { checked: checkable },
  control: (self) => ({ formValue: () => self.data['checked'], formReset: () => self.setData({ checked: false }) }),
};

/** `radio` in `radio-group`, `checkbox` in `checkbox-group`. */
function group(item: 'radio' | 'checkbox'): Record<string, BuiltInDefinition> {
  const items = (self: BuiltIn) => within(self.$$, `wx-${item}`);
  const chosen = (self: BuiltIn) => items(self).filter((one) => one.data['checked']).map((one) => one.data['value']); // prettier-ignore
  const toggle = (self: BuiltIn) => {
    const owner = around(self.$$, `wx-${item}-group`);
    if (self.data['disabled'] || (item === 'radio' && self.data['checked'])) return;
    if (item === 'radio' && owner) for (const other of items(owner)) other.setData({ checked: false });
    self.setData({ checked: !self.data['checked'] });
    if (owner) fire(owner, 'change', { value: owner.formValue?.() });
  };
  return {
    [item]: {
      properties: { value: String, checked: Boolean, color: String },
      attached: (self, element) => {
        if (!element.hasAttribute('role')) element.setAttribute('role', item);
        self.addListener('tap', () => toggle(self));
      },
      changed: { checked: checkable },
      control: (self) => ({ toggle: () => toggle(self) }),
    },
    [`${item}-group`]: {
      control: (self) => ({
        formValue: () => (item === 'radio' ? (chosen(self)[0] ?? '') : chosen(self)),
        formReset: () => items(self).forEach((one) => one.setData({ checked: false })),
      }),
    },
  };
}

const label: BuiltInDefinition = {
  properties: { for: String },
  attached(self, element) {
    self.addListener('tap', (event) => {
      const tapped = event.target?.$$;
      if (tapped && tapped !== element && tapped.closest('wx-radio,wx-checkbox,wx-switch,wx-input,wx-button')) return;
      within(element, 'wx-radio,wx-checkbox')[0]?.toggle?.();
    });
  },
};

const picker: BuiltInDefinition = {
  properties: {
    mode: { type: String, value: 'selector' }, range: null, rangeKey: String, value: null, start: String, end: String,
    fields: String, headerText: String,
  }, // prettier-ignore
  attached(self) {
    self.addListener('tap', () => {
      if (!self.data['disabled']) openPicker(self);
    });
  },
  control: (self) => ({ formValue: () => self.data['value'] }),
};

export const formControls: Record<string, BuiltInDefinition> = {
  form,
  button,
  input: field('input'),
  textarea: field('textarea'),
  switch: switchControl,
  ...group('radio'),
  ...group('checkbox'),
  label,
  picker,
};
