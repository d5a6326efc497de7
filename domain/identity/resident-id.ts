import { isCivilDate } from '../calendar/civil-date';
import { ok, refuse, type Refusal, type Result } from '../result';
import { plainNumber } from './written';

export type ResidentIdFault =
  | 'identity.resident-id-fifteen-digits'
  | 'identity.resident-id-format'
  | 'identity.resident-id-date'
  | 'identity.resident-id-checksum';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_MARKS = '10X98765432';

/**
 * Reads a resident identity number (公民身份号码) and checks its date and check digit.
 *
 * @param typed - as typed; spaces, full-width digits and a lower-case x are taken
 * @returns the 18 marks, with a capital X; the old 15-digit number is refused
 * @source GB 11643
 * @example readResidentId('11010519491231002x') // { ok: true, value: '11010519491231002X' }
 */
export function readResidentId(typed: string): Result<string, Refusal<ResidentIdFault>> {
  const number = plainNumber(typed);
  if (/^\d{15}$/.test(number)) return refuse({ code: 'identity.resident-id-fifteen-digits' });
  if (!/^\d{17}[\dX]$/.test(number)) return refuse({ code: 'identity.resident-id-format' });
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCivilDate(born)) return refuse({ code: 'identity.resident-id-date' });
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  if (CHECK_MARKS.charAt(sum % 11) !== number.charAt(17)) return refuse({ code: 'identity.resident-id-checksum' });
  return ok(number);
}
