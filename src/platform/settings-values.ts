/** Base sizes of text in CSS pixels. 30 is the largest the accessibility norm asks for. */
export const TEXT_SIZES = [16, 19, 22, 26, 30] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Theme = 'system' | 'light' | 'dark';
/** 简体 or 繁體. */
export type Script = 'hans' | 'hant';

export interface Settings {
  readonly size: TextSize;
  readonly theme: Theme;
  readonly script: Script;
}

export const DEFAULT_SETTINGS: Settings = { size: 16, theme: 'system', script: 'hans' };

/** Large type (大字) is on. */
export const isLarge = (size: number): boolean => size >= 22;

/** Settings as one short word, for the cookie that lets the server render the first screen the same way: `22.dark.hans`. */
export const encodeSettings = ({ size, theme, script }: Settings): string => `${String(size)}.${theme}.${script}`;

/** Reads what `encodeSettings` wrote; anything else gives the defaults. */
export function decodeSettings(code: unknown): Settings {
  const match = /^(16|19|22|26|30)\.(system|light|dark)\.(hans|hant)$/.exec(typeof code === 'string' ? code : '');
  if (!match) return DEFAULT_SETTINGS;
  return { size: Number(match[1]) as TextSize, theme: match[2] as Theme, script: match[3] as Script };
}
