import { useEffect, useRef, type ReactNode } from 'react';
import { scaleWithin, type Draw, type PictureOutcome } from './drawing';

export type { Draw, PictureOutcome } from './drawing';

/** The smallest limit among the WebViews that we serve. */
const TALLEST = 8_192;

/** Draws a picture and gives its address, to be looked at, pressed long, or downloaded. */
export function useLongPicture(): {
  readonly canvas: ReactNode;
  readonly save: (draw: Draw) => Promise<PictureOutcome>;
  readonly openPermissions: () => void;
  readonly download: (address: string, name: string) => void;
} {
  const address = useRef<string | null>(null);
  const release = (): void => {
    if (address.current !== null) URL.revokeObjectURL(address.current);
  };
  useEffect(() => release, []);
  const save = async (draw: Draw): Promise<PictureOutcome> => {
    const canvas = document.createElement('canvas');
    const measuring = canvas.getContext('2d');
    if (!measuring) return { state: 'failed' };
    const drawing = draw(measuring);
    const scale = scaleWithin(drawing.height, TALLEST);
    canvas.width = Math.round(drawing.width * scale);
    canvas.height = Math.round(drawing.height * scale);
    const brush = canvas.getContext('2d');
    if (!brush) return { state: 'failed' };
    brush.scale(scale, scale);
    drawing.paint(brush);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) return { state: 'failed' };
    release();
    address.current = URL.createObjectURL(blob);
    return { state: 'shown', address: address.current, width: canvas.width, height: canvas.height };
  };
  return { canvas: null, save, openPermissions: () => undefined, download };
}

/** Into the browser's downloads; WeChat's browser has none, so there the picture is pressed long. */
function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
