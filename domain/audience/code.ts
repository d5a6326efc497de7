/** Letters and digits that are not taken for each other when read out. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** The code as it is kept: ten characters, chosen by ten bytes of chance. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length)).join('');

/** As it is read out: `7KQ2M-9XD4R`. */
export const spokenCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What somebody typed, as it is kept; undefined when it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && Array.from(code).every((sign) => CODE_ALPHABET.includes(sign)) ? code : undefined;
};
