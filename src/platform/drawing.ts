/** What a drawing needs of a canvas: the same few calls answer on H5 and in the mini-program. */
export interface Brush {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textBaseline: 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom';
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  scale(x: number, y: number): void;
}

export interface Drawing {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly paint: (brush: Brush) => void;
}

/** Lays a drawing out with the canvas's own measure of its letters. */
export type Draw = (brush: Brush) => Drawing;

export type PictureOutcome =
  /** In the album of the phone. */
  | { readonly state: 'saved' }
  /** There to be looked at and kept: the address of the picture. */
  | { readonly state: 'shown'; readonly address: string; readonly width: number; readonly height: number }
  /** The reader does not let this app write to the album; the settings can change that. */
  | { readonly state: 'denied' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' };

/** How many device pixels a CSS pixel gets: two, fewer where the picture would be too tall for a canvas. */
export const scaleWithin = (height: number, tallest: number): number => Math.max(0.75, Math.min(2, tallest / height));
