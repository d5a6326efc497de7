import path from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(__dirname, '../..');

/** Bundles sources of the app as the server's render bundle is built, runs them and hands back what they export. */
export function loadAsRendered(exports: string): Record<string, unknown> {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    stdin: { contents: exports, resolveDir: path.join(ROOT, 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    resolveExtensions: ['.render.tsx', '.render.ts', '.h5.tsx', '.h5.ts', '.tsx', '.ts', '.jsx', '.js', '.json'],
    define: { 'process.env.TARO_ENV': '"h5"', 'process.env.NODE_ENV': '"production"' },
    loader: { '.scss': 'empty', '.css': 'empty' },
  });
  const loaded = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own sources, just bundled
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(loaded, loaded.exports, require);
  return loaded.exports;
}
