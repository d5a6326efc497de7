import { plain, type CallOptions, type Phone } from './phone';

const CONTEXT_METHODS = [
  'arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'drawImage', 'ellipse', 'fill',
  'fillRect', 'fillText', 'lineTo', 'moveTo', 'quadraticCurveTo', 'rect', 'resetTransform', 'restore', 'rotate',
  'roundRect', 'save', 'scale', 'setLineDash', 'setTransform', 'stroke', 'strokeRect', 'strokeText', 'transform', 'translate',
]; // prettier-ignore

/** Width of a text as a phone would roughly give it: a Chinese character is as wide as the type is high. */
function textWidth(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
  // Everything from the Chinese punctuation on upwards fills its square.
  return Array.from(text).reduce(
    (sum, character) => sum + size * ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55),
    0,
  );
}

/** A 2d context that draws nothing and writes down what it was told. */
function recordingContext(drawn: [string, ...unknown[]][], canvas: object) {
  const context: Record<string, unknown> = {
    canvas,
    font: '10px sans-serif',
    fillStyle: '#000000',
    strokeStyle: '#000000',
  };
  for (const method of CONTEXT_METHODS)
    context[method] = (...args: unknown[]) =>
      drawn.push([method, ...args.map((arg) => (typeof arg === 'object' ? plain(arg) : arg))]);
  context['measureText'] = (text: string) => ({ width: textWidth(text, String(context['font'])) });
  for (const gradient of ['createLinearGradient', 'createRadialGradient'])
    context[gradient] = () => ({ addColorStop: () => undefined });
  return context;
}

/** The node that `createSelectorQuery().fields({ node: true })` gives for a `canvas type="2d"`. */
export function canvasNode(phone: Phone, id: string, width: number, height: number) {
  const drawn: [string, ...unknown[]][] = [];
  const canvas: Record<string, unknown> = { id, width, height, drawn };
  const context = recordingContext(drawn, canvas);
  canvas['getContext'] = () => context;
  canvas['requestAnimationFrame'] = (work: () => void) => phone.later(work, 16);
  canvas['toDataURL'] = () => 'data:image/png;base64,';
  canvas['createImage'] = () => {
    const image: Record<string, unknown> = { width: 100, height: 100, onload: undefined, onerror: undefined };
    Object.defineProperty(image, 'src', {
      set: (src: string) =>
        phone.later(() => {
          const loads = /^(https?:|data:|wxfile:|\/)/.test(src);
          (image[loads ? 'onload' : 'onerror'] as (() => void) | undefined)?.();
        }),
    });
    return image;
  };
  return canvas;
}

interface ToFileOptions extends CallOptions {
  canvas?: { drawn?: [string, ...unknown[]][]; width?: number; height?: number };
}

export const wxCanvas = (phone: Phone) => {
  let count = 0;
  return {
    createOffscreenCanvas: ({ width = 300, height = 150 } = {}) => canvasNode(phone, 'offscreen', width, height),
    canvasToTempFilePath(options: ToFileOptions) {
      const { canvas } = options;
      if (!canvas?.drawn) return phone.fail('canvasToTempFilePath', options, 'canvas is empty');
      const texts = canvas.drawn.filter(([name]) => name === 'fillText').map(([, text]) => text);
      phone.noteCall('canvasToTempFilePath', {
        width: canvas.width,
        height: canvas.height,
        calls: canvas.drawn.length,
        texts,
      });
      return phone.succeed('canvasToTempFilePath', options, { tempFilePath: `http://tmp/canvas-${++count}.png` });
    },
  };
};
