import { createRequire } from 'node:module';
import type { FirstScreen } from './document';

/** The screens as a file: the server runs it and never imports the app. */
export interface RenderBundle {
  readonly pagePaths: readonly string[];
  render(request: {
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly now: Date;
    readonly display: string | undefined;
    readonly read: (path: string) => Promise<string | Uint8Array | null>;
  }): Promise<FirstScreen>;
}

/** @param file - absolute path of dist/render/render.js */
export const loadRenderBundle = (file: string): RenderBundle => createRequire(file)(file) as RenderBundle;
