import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { scaleWithin, type Brush, type Draw, type PictureOutcome } from './drawing';

export type { Draw, PictureOutcome } from './drawing';

/** Taller canvases stay empty on some phones. */
const TALLEST = 4_096;
const ID = 'long-picture';
const OUT_OF_SIGHT = { position: 'fixed', left: '-3000px', top: '0', width: '375px', height: '100px' } as const;

interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): Brush;
}

/** Draws a picture on a canvas out of sight and keeps it in the album of the phone. */
export function useLongPicture(): {
  readonly canvas: ReactNode;
  readonly save: (draw: Draw) => Promise<PictureOutcome>;
  readonly openPermissions: () => void;
  readonly download: (address: string, name: string) => void;
} {
  return {
    canvas: <Canvas type="2d" id={ID} canvasId={ID} style={OUT_OF_SIGHT} aria-hidden="true" />,
    save: savePicture,
    openPermissions: () => void Taro.openSetting().catch(() => undefined),
    download: () => undefined,
  };
}

async function savePicture(draw: Draw): Promise<PictureOutcome> {
  try {
    const canvas = await canvasNode();
    const drawing = draw(canvas.getContext('2d'));
    const scale = scaleWithin(drawing.height, TALLEST);
    canvas.width = Math.round(drawing.width * scale);
    canvas.height = Math.round(drawing.height * scale);
    const brush = canvas.getContext('2d');
    brush.scale(scale, scale);
    drawing.paint(brush);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      width: canvas.width,
      height: canvas.height,
      destWidth: canvas.width,
      destHeight: canvas.height,
      fileType: 'png',
    });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return { state: 'saved' };
  } catch (fault) {
    return { state: reasonOf(fault) };
  }
}

function canvasNode(): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true, size: true })
      .exec((found: readonly ({ readonly node?: CanvasNode } | null)[]) => {
        const node = found[0]?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas'));
      });
  });
}

/** WeChat answers in words: `saveImageToPhotosAlbum:fail auth deny`, `… cancel`, `… privacy permission is not authorized`. */
function reasonOf(fault: unknown): 'denied' | 'cancelled' | 'failed' {
  const words = typeof fault === 'object' && fault !== null && 'errMsg' in fault ? String(fault.errMsg) : '';
  if (words.includes('cancel')) return 'cancelled';
  return /auth|authorize|permission|privacy/.test(words) ? 'denied' : 'failed';
}
