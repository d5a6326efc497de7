import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import type { Bytes } from '../../platform/published/bytes';
import { packTightly } from './pack';
import { startScript } from './start-script';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly type: string;
  readonly bytes: Bytes;
}

/** The files of the H5 build, compressed the first time that each is asked for. */
export interface Assets {
  /** @param path - as in the address, after `/static/` */
  get(path: string): Promise<Asset | undefined>;
}

/** Only files that stood in the folder at boot are ever read. */
export async function loadAssets(folder: string): Promise<Assets> {
  const names = await filesBelow(folder);
  const ready = new Map<string, Promise<Asset>>();
  names.add(startScript.path);
  ready.set(startScript.path, pack(startScript.source, '.js'));
  return {
    get(path) {
      if (!names.has(path) || TYPES[extname(path)] === undefined) return Promise.resolve(undefined);
      const known = ready.get(path) ?? readFile(join(folder, path)).then((raw) => pack(raw, extname(path)));
      ready.set(path, known);
      return known;
    },
  };
}

const pack = async (raw: Buffer, extension: string): Promise<Asset> => ({
  type: TYPES[extension] ?? 'application/octet-stream',
  bytes: await packTightly(raw),
});

async function filesBelow(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        posix.join(
          entry.parentPath
            .slice(folder.length)
            .replace(/^[\\/]/, '')
            .replaceAll('\\', '/'),
          entry.name,
        ),
      ),
  );
}
