/** A page of an official document, in points. @source 党政机关公文格式 GB/T 9704-2012 第五章 */
const MM = 72 / 25.4;

/** Millimetres as points. */
export const mm = (n: number): number => n * MM;

export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
} as const;

/** 版心: 156 × 225 mm, 22 lines of 28 characters. */
export const TEXT_WIDTH = mm(156);
export const LINE_HEIGHT = mm(225) / 22;
/** 三号, so that 28 characters fill a line. */
export const BODY = 15.75;
/** 二号. */
export const TITLE = 22;
/** 四号. */
export const SMALL = 14;
export const RED = '#d7000f';
