/** 144 bits: no two phones ever make the same. */
export const KEY_BYTES = 18;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as text of A–Z a–z 0–9 - _ (the mini-program has no `btoa`). The number of bytes is a multiple of three. */
export function keyOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += LETTERS.charAt((three >> shift) & 63);
  }
  return text;
}
