import { plainNumber } from './written';

/**
 * Whether a text can be a phone number: a mainland mobile, a landline with or without its area code and extension, a 400/800
 * number, or a number from abroad with its country code.
 */
export function isPhone(typed: string): boolean {
  const number = plainNumber(typed).replace(/[()-]/g, '');
  return (
    /^(?:\+?86)?1[3-9]\d{9}$/.test(number) ||
    /^(?:\+?86)?0?[1-9]\d{6,10}(?:(?:转|X|#)\d{1,6})?$/.test(number) ||
    /^[48]00\d{7}$/.test(number) ||
    /^\+[1-9]\d{5,14}$/.test(number)
  );
}

/** Whether a text can be an email address. Only a letter sent there can prove more. */
export function isEmail(typed: string): boolean {
  const address = typed.trim();
  return (
    address.length <= 120 &&
    /^[^\s@,;:"<>()[\]\\]{1,64}@(?:[^\s@.,;:"<>()[\]\\]+\.)+[^\s@.\d,;:"<>()[\]\\]{2,}$/u.test(address)
  );
}

/** Whether a text is a mainland postcode (邮政编码). */
export function isPostcode(typed: string): boolean {
  return /^\d{6}$/.test(plainNumber(typed));
}
