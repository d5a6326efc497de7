/**
 * A process of its own for one file that nobody trusts: it opens a PDF or a picture, says what stands where, and gives
 * back pictures of it. It has no environment, and its parent ends it when it takes too long or too much memory. Plain
 * JavaScript, because it is started as a file, from the source tree and beside the bundle alike.
 */
import path from 'node:path';
import { createRequire } from 'node:module';
import canvasModule from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { boxOf, boxOfRun, glyphsOf, letterStops } from './letter-places.mjs';

const { createCanvas, DOMMatrix, GlobalFonts, ImageData, loadImage, Path2D } = canvasModule;
const require = createRequire(import.meta.url);

const MAX_PAGES = 200;
const MAX_PIXELS = 12_000_000;
const MAX_RUNS = 400_000;
const POINTS_PER_INCH = 72;
const DPI = 170;
/** Long documents a little coarser, so that they stay small enough to send. */
const LONG = { pages: 40, dpi: 150 };
const JPEG_QUALITY = 85;

class Refused extends Error {}

// pdf.js brings a canvas of its own; everything has to come from one and the same.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

class CanvasFactory {
  create(width, height) {
    const canvas = createCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  reset({ canvas }, width, height) {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(pair) {
    pair.canvas.width = 1;
    pair.canvas.height = 1;
    pair.canvas = null;
    pair.context = null;
  }
}

/** Texts whose font is not in the file are set in the one that the server brings. */
function bringFont() {
  const font = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  GlobalFonts.registerFromPath(font, 'Noto Serif SC');
}

async function openPdf(bytes) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));
  bringFont();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    CanvasFactory,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    canvasMaxAreaInBytes: MAX_PIXELS * 4,
    maxImageSize: 60_000_000,
    verbosity: 0,
  });
  task.onPassword = () => {
    throw new Refused('encrypted');
  };
  const pdf = await task.promise.catch((cause) => {
    throw new Refused(cause?.name === 'PasswordException' || cause instanceof Refused ? 'encrypted' : 'unreadable');
  });
  if (pdf.numPages > MAX_PAGES) throw new Refused('too-many-pages');
  return new Pdf(pdf);
}

const textOfAnnotation = (annotation) =>
  [
    annotation.contentsObj?.str,
    annotation.titleObj?.str,
    annotation.fieldValue,
    annotation.buttonValue,
    annotation.textContent,
    annotation.richText?.str,
    annotation.overlaidText,
  ]
    .flat(3)
    .filter((each) => typeof each === 'string')
    .join('');

class Pdf {
  constructor(pdf) {
    this.pdf = pdf;
    this.runs = 0;
  }

  async contents() {
    const pages = [];
    for (let number = 1; number <= this.pdf.numPages; number += 1) {
      const page = await this.pdf.getPage(number);
      pages.push({ runs: await this.runsOf(page) });
      page.cleanup();
    }
    return { pages, hazards: await this.hazards() };
  }

  /** The runs of a page, each with a way to place a part of it. */
  async placed(page) {
    const viewport = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    const texts = items.filter(({ str }) => typeof str === 'string' && str !== '');
    const placed = texts.map((item) => {
      const vertical = styles[item.fontName]?.vertical === true;
      return { text: item.str, item, vertical, box: (part) => boxOfRun(viewport, item, { vertical, ...part }) };
    });
    for (const annotation of await page.getAnnotations({ intent: 'display' })) {
      const text = textOfAnnotation(annotation);
      const [x0, y0, x1, y1] = annotation.rect;
      const corners = [[x0, y0], [x1, y1]]; // prettier-ignore
      // By itself: a note is not the continuation of the line before it.
      if (text !== '') placed.push({ text, apart: true, box: () => boxOf(viewport, corners) });
    }
    return placed;
  }

  async runsOf(page) {
    const placed = await this.placed(page);
    this.runs += placed.length;
    if (this.runs > MAX_RUNS) throw new Refused('unreadable');
    return placed.map(({ text, apart, box }) => ({ text, ...(apart ? { apart } : {}), ...box({}) }));
  }

  /** Where parts of runs stand; the whole run where its letters cannot be placed for certain. */
  async boxesOf(number, parts) {
    const page = await this.pdf.getPage(number);
    const placed = await this.placed(page);
    const stops = letterStops(await glyphsOf(page), placed);
    return parts.map(({ run, from, to }) => {
      const at = stops[run];
      return { page: number, ...placed[run].box(at ? { from: at[from], to: at[to] } : {}) };
    });
  }

  async hazards() {
    const attachments = await this.pdf.getAttachments();
    const scripts = await this.pdf.hasJSActions();
    return [...(attachments ? ['embedded-files'] : []), ...(scripts ? ['scripts'] : [])];
  }

  get count() {
    return this.pdf.numPages;
  }

  async draw(number, dpi) {
    const page = await this.pdf.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const wanted = dpi / POINTS_PER_INCH;
    const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / Math.max(1, size.width * size.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
    const canvasContext = canvas.getContext('2d');
    canvasContext.fillStyle = '#fff';
    canvasContext.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
    page.cleanup();
    return { canvas, width: size.width, height: size.height };
  }

  async redacted(areas) {
    const document = new PDFDocument({ autoFirstPage: false, compress: true });
    const parts = [];
    document.on('data', (part) => parts.push(part));
    const ended = new Promise((resolve) => document.on('end', resolve));
    const dpi = this.count > LONG.pages ? LONG.dpi : DPI;
    for (let number = 1; number <= this.count; number += 1) {
      const { canvas, width, height } = await this.draw(number, dpi);
      blacken(canvas, areas, number);
      document.addPage({ size: [width, height], margin: 0 });
      document.image(canvas.toBuffer('image/jpeg', JPEG_QUALITY), 0, 0, { width, height });
    }
    // The date, the maker and whatever else the library would say about the file.
    for (const key of Object.keys(document.info)) delete document.info[key];
    document.endMetadata = () => undefined;
    document.end();
    await ended;
    return Buffer.concat(parts);
  }
}

class Picture {
  constructor(canvas, type) {
    this.canvas = canvas;
    this.type = type;
  }
  contents() {
    return { pages: [{ runs: [] }], hazards: [] };
  }
  get count() {
    return 1;
  }
  draw() {
    return { canvas: this.canvas };
  }
  redacted(areas) {
    blacken(this.canvas, areas, 1);
    return this.type === 'image/png'
      ? this.canvas.toBuffer('image/png')
      : this.canvas.toBuffer('image/jpeg', JPEG_QUALITY + 5);
  }
}

async function openPicture(bytes, type) {
  const image = await loadImage(bytes).catch(() => {
    throw new Refused('unreadable');
  });
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0);
  return new Picture(canvas, type);
}

/** Out to the next whole pixel and one more: half a pixel of a letter would still be a letter. */
function blacken(canvas, areas, number) {
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000';
  for (const { page, x, y, width, height } of areas) {
    if (page !== number) continue;
    const left = Math.floor(x * canvas.width) - 1;
    const top = Math.floor(y * canvas.height) - 1;
    const right = Math.ceil((x + width) * canvas.width) + 1;
    const bottom = Math.ceil((y + height) * canvas.height) + 1;
    context.fillRect(left, top, right - left, bottom - top);
  }
}

let opened;

const steps = {
  async open({ bytes, type }) {
    opened = type === 'application/pdf' ? await openPdf(bytes) : await openPicture(Buffer.from(bytes), type);
    return opened.contents();
  },
  async show({ page }) {
    if (page > opened.count) throw new Refused('no-such-page');
    const { canvas } = await opened.draw(page, 110);
    return { bytes: canvas.toBuffer('image/png'), pages: opened.count };
  },
  async boxes({ page, parts }) {
    return { areas: await opened.boxesOf(page, parts) };
  },
  async redact({ areas }) {
    return { bytes: await opened.redacted(areas) };
  },
};

process.on('message', (message) => {
  steps[message.step](message).then(
    (answer) => process.send({ answer }),
    // Never the message of the fault: it may repeat the file.
    (cause) => process.send(cause instanceof Refused ? { refused: cause.message } : { fault: cause?.name ?? 'Error' }),
  );
});
