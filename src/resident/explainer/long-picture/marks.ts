/** One thing to be drawn. A picture is a list of these: what it says can be read and tested without a canvas. */
export type Mark =
  | {
      readonly kind: 'plate';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
      readonly border?: string;
    }
  | {
      readonly kind: 'words';
      readonly x: number;
      /** Top of the line. */
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly fill: string;
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string };

export interface Font {
  /** CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a line of text in CSS pixels. */
export type Measure = (text: string, font: Font) => number;

export const WIDTH = 375;
export const EDGE = 20;
export const PAD = 16;
export const LINE_HEIGHT = 1.55;

export const FONTS = {
  title: { size: 24, bold: true },
  heading: { size: 17, bold: true },
  lead: { size: 16, bold: false },
  strong: { size: 15, bold: true },
  body: { size: 15, bold: false },
  small: { size: 12.5, bold: false },
  figure: { size: 26, bold: true },
} as const satisfies Record<string, Font>;

/** A picture is seen in a chat, on white or on black: it keeps the light colours. */
export const COLOURS = {
  paper: '#f7f4ee',
  surface: '#ffffff',
  ink: '#1b1d21',
  ink2: '#4f545d',
  ink3: '#666b74',
  line: '#e6e1d7',
  jade: '#14615a',
  jadeSoft: '#e4f0ed',
  seal: '#b3301d',
  amber: '#7d5200',
  amberSoft: '#faf0d9',
} as const;
