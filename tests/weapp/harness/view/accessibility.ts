import { text, type BuiltIn } from './element';

const ATTRIBUTES = [
  'role', 'label', 'hidden', 'checked', 'selected', 'expanded', 'pressed', 'disabled', 'invalid', 'required', 'live',
  'level', 'modal', 'current', 'describedby', 'labelledby', 'valuenow', 'valuemin', 'valuemax', 'valuetext', 'haspopup',
  'controls', 'owns', 'atomic', 'busy', 'sort', 'multiline', 'readonly', 'orientation', 'posinset', 'setsize',
]; // prettier-ignore

/** What WeChat announces for a component without a role of its own. */
const OWN_ROLES: Record<string, string> = { button: 'button', switch: 'switch', navigator: 'link', slider: 'slider' };

const propertyOf = (attribute: string): string => `aria${attribute[0]?.toUpperCase() ?? ''}${attribute.slice(1)}`;

/** Every component takes `aria-*`; WeChat hands it to the phone's screen reader. */
export const ariaProperties = Object.fromEntries(
  ATTRIBUTES.map((name) => [propertyOf(name), { type: String, value: '' }]),
);

/** Built-ins that hold a real control: a reader lands on that, so it carries the name. */
const innerControl = (self: BuiltIn): HTMLElement | null =>
  self.$$.querySelector<HTMLElement>(':scope > input, :scope > textarea, :scope > img');

function reflect(self: BuiltIn, name: string, attribute: string): void {
  const value = text(self.data[propertyOf(attribute)]);
  const control = innerControl(self);
  const target = control && attribute !== 'hidden' ? control : self.$$;
  if (name === 'image' && attribute === 'label' && control) control.setAttribute('alt', value);
  else if (attribute === 'role') setOrRemove(target, 'role', value || (OWN_ROLES[name] ?? ''));
  else setOrRemove(target, `aria-${attribute}`, value);
}

function setOrRemove(element: HTMLElement, attribute: string, value: string): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}

/** Writes a component's `aria-*` into the page, so that the browser's accessibility tree is the mini-program's. */
export function reflectAria(self: BuiltIn, name: string): void {
  for (const attribute of ATTRIBUTES) reflect(self, name, attribute);
}

export const ariaObservers = (name: string): Record<string, (this: BuiltIn) => void> =>
  Object.fromEntries(
    ATTRIBUTES.map((attribute) => [
      propertyOf(attribute),
      function (this: BuiltIn) {
        // Before it is attached a component has no element; `attached` reflects everything.
        if ((this.$$ as BuiltIn['$$'] | undefined)?.builtIn) reflect(this, name, attribute);
      },
    ]),
  );
