import type { Clock } from '../../platform/clock';
import { escaped } from './escaped';
import { loadRenderBundle } from './render-bundle';
import { readShell } from './shell';

export interface PreviewDeps {
  readonly clock: Clock;
  readonly h5Dir: string;
  readonly renderFile: string;
  /** Raw JSON of a content answer; null when there is no such thing. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

interface Preview {
  /** Address of the page with its query. */
  readonly address: string;
  /** Answers that are not published yet, by their path. */
  readonly answers: ReadonlyMap<string, object>;
  readonly size: number;
  readonly look: 'light' | 'dark';
}

/** A page of the site as a document without scripts: the very screen that residents would see, with answers that are not published. */
export async function createPreview({ clock, h5Dir, renderFile, read }: PreviewDeps) {
  const bundle = loadRenderBundle(renderFile);
  const shell = await readShell(h5Dir);
  return async ({ address, answers, size, look }: Preview): Promise<string> => {
    const url = new URL(address, 'http://site.invalid');
    const screen = await bundle.render({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      now: clock.now(),
      display: `${String(size)}.${look}.hans`,
      read: async (path) => {
        const own = answers.get(path);
        return own ? JSON.stringify(own) : read(path);
      },
    });
    return [
      '<!doctype html>',
      `<html lang="zh-CN" class="first-screen-shown theme-${screen.theme}">`,
      '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
      `<meta name="robots" content="noindex"><title>${escaped(`预览：${screen.title}`)}</title>`,
      `<style>${shell.css}</style></head>`,
      `<body><div id="first-screen">${screen.html}</div></body></html>`,
    ].join('');
  };
}
