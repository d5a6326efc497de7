import type { CSSProperties, ReactNode } from 'react';

/** What a block of the page is. On H5 the HTML element; in the mini-program a view with the matching role. */
export type BoxElement =
  | 'div'
  | 'section'
  | 'article'
  | 'aside'
  | 'header'
  | 'footer'
  | 'main'
  | 'nav'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'figure'
  | 'figcaption'
  | 'blockquote'
  | 'dl'
  | 'dt'
  | 'dd';

export interface BoxProps {
  readonly as?: BoxElement;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  /** Overrides the role that follows from `as`. */
  readonly role?: string | undefined;
  /** Accessible name. */
  readonly label?: string | undefined;
  /** Ornament: not read aloud. */
  readonly decorative?: boolean | undefined;
  /** Changes are read aloud. */
  readonly live?: 'polite' | 'assertive' | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children?: ReactNode;
}

export interface TextProps {
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly decorative?: boolean | undefined;
  readonly strong?: boolean | undefined;
  readonly style?: CSSProperties | undefined;
  /** The text may be selected and copied in the mini-program too. */
  readonly selectable?: boolean | undefined;
  readonly children?: ReactNode;
}

export interface LinkProps {
  /** Address in the app: `to('explainer', { id })`. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  /** The page one is on. */
  readonly current?: boolean | undefined;
  /** Takes the place of this page. */
  readonly replace?: boolean | undefined;
  /** Done on this page instead of going there; where no script runs, one goes there all the same. */
  readonly onTap?: (() => void) | undefined;
  readonly children?: ReactNode;
}

export interface TapProps {
  readonly onTap: () => void;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  /** Sends the form that it stands in, on H5 even without script; the form's `onSubmit` does the same as `onTap`. */
  readonly submits?: boolean | undefined;
  /** `share` opens WeChat's share panel; H5 calls `onTap`. */
  readonly opens?: 'share' | undefined;
  readonly children?: ReactNode;
}

export interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave?: (() => void) | undefined;
  /** Accessible name. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly kind?: 'text' | 'number' | 'tel' | 'email' | 'id-number' | 'search' | undefined;
  readonly maxLength?: number | undefined;
  readonly invalid?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly autoComplete?: string | undefined;
  readonly onConfirm?: (() => void) | undefined;
}

/** A form that asks by its address (GET), so that it works without script on H5. */
export interface FormProps {
  /** Page that it asks. */
  readonly action: string;
  readonly onSubmit: () => void;
  /** What goes along unseen; empty values are left out. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
  readonly className?: string | undefined;
  readonly role?: string | undefined;
  /** Accessible name. */
  readonly label?: string | undefined;
  readonly children?: ReactNode;
}

export interface ComboProps {
  readonly id: string;
  /** Name in the address that a form asks; the id when left out. */
  readonly name?: string | undefined;
  readonly value: string;
  /** What may be meant; the list is shown while there is any. */
  readonly options: readonly string[];
  readonly onInput: (value: string) => void;
  readonly onConfirm: () => void;
  readonly onChoose: (option: string) => void;
  /** The list is not wanted now. */
  readonly onDismiss: () => void;
  /** Accessible name. */
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  /** The page is about this field: the keyboard opens in it. */
  readonly takesFocus?: boolean | undefined;
}

export interface ChoiceProps {
  /** Accessible name of the group. */
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string | undefined;
  readonly invalid?: boolean | undefined;
}

export interface SelectProps {
  readonly id: string;
  /** Name in the address that a form asks; the id when left out. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly invalid?: boolean | undefined;
}

export interface CheckProps {
  readonly id: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
}

export interface DateInputProps {
  readonly id: string;
  readonly label: string;
  /** Civil date `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly invalid?: boolean | undefined;
}

export interface PictureProps {
  readonly src: string;
  /** Empty for an ornament. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly className?: string | undefined;
}
