/**
 * How much is written, from where it begins to matter; empty before. Nothing is cut off while it is written or pasted.
 *
 * @param most characters that fit
 */
export const lengthHint = (text: string, most: number): string => {
  const count = Array.from(text).length;
  return count > most * 0.8 ? `已写 ${String(count)} 字，最多 ${String(most)} 字。` : '';
};
