// node tools/wechat-double.mjs [appid] [secret] [port]: a local server that speaks WeChat's API, for development.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'wechat-double-'));
try {
  const outfile = join(folder, 'double.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../tests/doubles/wechat/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
