/** The little of a glass-easel component that the built-in ones use; the library's own types are generic beyond use here. */
export interface BuiltIn {
  /** The element in the page: `<wx-view>`. */
  $$: BuiltInElement;
  id: string;
  data: Record<string, unknown>;
  dataset: Record<string, unknown>;
  setData(change: Record<string, unknown>): void;
  triggerEvent(name: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void;
  addListener(name: string, listener: (event: { target?: BuiltIn }) => void): void;
}

export interface BuiltInElement extends HTMLElement {
  builtIn?: BuiltIn & Partial<FormControl>;
}

/** What a `<form>` asks of the controls in it. */
export interface FormControl {
  formValue(): unknown;
  formReset(): void;
  toggle(): void;
}

export type PropertyType =
  | typeof String
  | typeof Number
  | typeof Boolean
  | null
  | { type: typeof String | typeof Number | typeof Boolean; value: unknown };

export interface BuiltInDefinition {
  properties?: Record<string, PropertyType>;
  attached?: (self: BuiltIn, element: BuiltInElement) => void;
  detached?: (self: BuiltIn) => void;
  /** Called when one of the properties changes, and once at the beginning. */
  changed?: Record<string, (self: BuiltIn, value: unknown) => void>;
  control?: (self: BuiltIn) => Partial<FormControl>;
}

/** Tells the page's code of something that happened in one component, and in no other. */
export const fire = (self: BuiltIn, name: string, detail: unknown = {}): void =>
  self.triggerEvent(name, detail, { bubbles: false, composed: false });

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** The nearest built-in of a kind around an element. */
export function around(element: HTMLElement, tag: string): BuiltInElement['builtIn'] {
  return (element.parentElement?.closest(tag) as BuiltInElement | null)?.builtIn;
}

export function within(element: HTMLElement, selector: string): NonNullable<BuiltInElement['builtIn']>[] {
  return [...element.querySelectorAll<BuiltInElement>(selector)].flatMap(({ builtIn }) => (builtIn ? [builtIn] : []));
}
