import { ok, refuse, type Result } from '../result';

export type PasswordRefusalCode = 'staff.password-too-short' | 'staff.password-too-simple';

const MIN_LENGTH = 8;
const MIN_KINDS = 3;
const LIFE_DAYS = 90;
const DAY_MS = 86_400_000;

/** Upper case, lower case, digits, and everything else; Chinese counts as everything else. */
const KINDS = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];

/**
 * Whether a password is long and mixed enough.
 *
 * @source GB/T 22239-2019 8.1.4.1 a)（鉴别信息具有复杂度要求）；位数和种类是通行的取值
 */
export const checkPassword = (password: string): Result<true, { readonly code: PasswordRefusalCode }> => {
  if ([...password].length < MIN_LENGTH) return refuse({ code: 'staff.password-too-short' });
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return kinds < MIN_KINDS ? refuse({ code: 'staff.password-too-simple' }) : ok(true);
};

/** How many passwords, the present one among them, cannot be taken again. */
export const REMEMBERED_PASSWORDS = 5;

/**
 * Whether a password has served its 90 days.
 *
 * @source GB/T 22239-2019 8.1.4.1 a)（鉴别信息定期更换）
 */
export const passwordIsOld = (changedAt: Date, now: Date): boolean =>
  now.getTime() - changedAt.getTime() >= LIFE_DAYS * DAY_MS;
