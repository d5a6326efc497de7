import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const totp = (base32: string, account: string): TOTP =>
  new TOTP({
    issuer: '明白工作台',
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(base32),
  });

/** A clock may be half a minute off. */
const WINDOW = 1;

/** 160 bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the app has to scan, or the person to type. */
export const enrolmentOf = (secret: string, account: string): { secret: string; uri: string; qr: string } => {
  const uri = totp(secret, account).toString();
  return { secret, uri, qr: renderSVG(uri, { border: 2 }) };
};

/**
 * The step of a right code that is later than the last one used; undefined for a wrong code and for one used before.
 *
 * @source RFC 6238 5.2: a code is accepted once
 */
export const stepOf = (secret: string, code: string, lastStep: number, now: Date): number | undefined => {
  const timestamp = now.getTime();
  const delta = totp(secret, '').validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: 30, timestamp }) + delta;
  return step > lastStep ? step : undefined;
};
