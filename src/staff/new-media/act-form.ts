import type { DeskNewMediaAccount, NewMediaAct } from '../../../contract/new-media-desk';

export type ActKind = NewMediaAct['act']['kind'];

/** What has been filled in, for whichever act. */
export interface ActForm {
  readonly on: string;
  readonly of: number;
  readonly into: string;
  readonly reason: string;
  readonly details: Pick<DeskNewMediaAccount, 'name' | 'handle' | 'organ' | 'link' | 'about'>;
}

/** What differs from the register: nothing else is changed. */
const changesOf = (account: DeskNewMediaAccount, details: ActForm['details']): Partial<ActForm['details']> =>
  Object.fromEntries(
    Object.entries(details).filter(([key, value]) => value.trim() !== account[key as keyof ActForm['details']]),
  );

/** The act as it is sent. */
export function actOf(kind: ActKind, form: ActForm, account: DeskNewMediaAccount): NewMediaAct['act'] {
  const { on } = form;
  switch (kind) {
    case 'changed':
      return { kind, on, details: changesOf(account, form.details) };
    case 'merged':
      return { kind, on, into: form.into };
    case 'closed':
      return { kind, on, reason: form.reason };
    case 'filed':
      return { kind, on, of: form.of };
    case 'published':
      return { kind, on };
  }
}
