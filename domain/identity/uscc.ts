import { ok, refuse, type Refusal, type Result } from '../result';
import { plainNumber } from './written';

export type UsccFault = 'identity.uscc-format' | 'identity.uscc-checksum';

/** No I, O, S, V, Z: they look like 1, 0, 5, U, 2. */
const MARKS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const PATTERN = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * Reads a unified social credit code (统一社会信用代码) and checks its check mark.
 *
 * @param typed - as typed; spaces, full-width marks and lower case are taken
 * @returns the 18 marks in capitals
 * @source GB 32100
 * @example readUscc('91350100m000100y43') // { ok: true, value: '91350100M000100Y43' }
 */
export function readUscc(typed: string): Result<string, Refusal<UsccFault>> {
  const code = plainNumber(typed);
  if (!PATTERN.test(code)) return refuse({ code: 'identity.uscc-format' });
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * MARKS.indexOf(code.charAt(index)), 0);
  const check = MARKS.charAt((31 - (sum % 31)) % 31);
  return check === code.charAt(17) ? ok(code) : refuse({ code: 'identity.uscc-checksum' });
}
