const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** Fonts of an official document by what they set; computers of offices have them, others put the alternative in their place. */
export const FONT = { ...LATIN, eastAsia: '仿宋_GB2312' };
export const TITLE_FONT = { ...LATIN, eastAsia: '方正小标宋简体' };
export const HEADING_FONT = { ...LATIN, eastAsia: '黑体' };
/** Half-width 宋体. */
export const NUMBER_FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' };

/** What stands in for each where it is missing. */
export const ALTERNATIVES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong',
  方正小标宋简体: '宋体,SimSun',
  黑体: 'SimHei',
  宋体: 'SimSun',
};
