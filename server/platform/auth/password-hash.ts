import { randomBytes, randomInt } from 'node:crypto';
import type { Options } from '@node-rs/argon2';

/** 19 MiB and two passes, as OWASP has it, of argon2id, which is what the library takes unless told otherwise. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Loaded at the first sign-in: native code takes memory that readers need. */
const argon2 = () => import('@node-rs/argon2');

export const hashPassword = async (password: string): Promise<string> => (await argon2()).hash(password, COST);

export const isPassword = async (passwordHash: string, password: string): Promise<boolean> =>
  (await argon2()).verify(passwordHash, password);

let nobody: Promise<string> | undefined;

/** Takes as long as `isPassword` and says no: an account that does not exist answers like one that does. */
export const verifyForNobody = async (password: string): Promise<false> => {
  nobody ??= hashPassword(randomBytes(32).toString('base64'));
  await isPassword(await nobody, password);
  return false;
};

/** None of these looks like another one. */
const SYLLABLE = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', 'abcdefghijkmnpqrstuvwxyz'];

/** A password to read aloud or copy once: four groups such as `Kt4m`, about 67 bits. */
export const firstPassword = (): string =>
  Array.from({ length: 4 }, () => SYLLABLE.map((kind) => kind.charAt(randomInt(kind.length))).join('')).join('-');
