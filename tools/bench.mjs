import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { installPackages } from './install.mjs';
import { ROOT, runServer } from './run.mjs';

const STORES = { 'main.js': 'stores', 'dataset.js': 'datasets' };

/** Stores filled by another version of the server are thrown away: their bytes may be others. */
function storesFor(bundle) {
  const version = createHash('sha256').update(fs.readFileSync(bundle)).digest('hex').slice(0, 12);
  const all = path.join(ROOT, '.cache', 'bench', STORES[path.basename(bundle)] ?? 'cases');
  const own = path.join(all, version);
  for (const other of fs.existsSync(all) ? fs.readdirSync(all) : []) {
    if (other !== version) fs.rmSync(path.join(all, other), { recursive: true, force: true });
  }
  fs.mkdirSync(own, { recursive: true });
  return own;
}

/** Arguments of the benches over the corpus: where the index lies, the corpus, the city's tables. */
function searchArguments() {
  const corpus = path.resolve(process.argv[3] ?? path.join(ROOT, '..', 'shared', 'corpus'));
  if (!fs.existsSync(path.join(corpus, 'queries.jsonl'))) throw new Error(`No corpus in ${corpus}: name its folder.`);
  const cache = path.join(ROOT, '.cache', 'bench', 'search');
  fs.mkdirSync(cache, { recursive: true });
  return [cache, corpus, path.join(ROOT, 'sample-city', 'search'), ...process.argv.slice(4, 5)];
}

try {
  installPackages();
  const lighthouse = process.argv[2] === 'lighthouse';
  const desk = process.argv[2] === 'desk';
  const dataset = process.argv[2] === 'dataset';
  const search = ['search', 'search-large', 'proofreading'].find((name) => name === process.argv[2]);
  if (!search) await buildStale(lighthouse ? ['server', 'render', 'h5'] : ['server']);
  const esbuild = await import('esbuild');
  // Beside the server's bundle, because both look for the migrations from where they lie.
  const outdir = path.join(ROOT, 'dist', 'bench');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [
      'main',
      'bare',
      'load',
      'subject',
      'first-screen',
      'foi-desk',
      'dataset',
      'search',
      'search-large',
      'search-subject',
      'proofreading',
      'push',
      'push-sender',
      'push-wechat',
      'tasks',
    ].map((name) => `bench/${name}.ts`),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    tsconfig: 'tsconfig.json',
  });
  const bundle = path.join(outdir, desk ? 'foi-desk.js' : dataset ? 'dataset.js' : 'main.js');
  const subjects = () => [bundle, [storesFor(bundle), path.join(ROOT, 'dist/server/main.js')]];
  const alone = ['push', 'tasks'].find((name) => name === process.argv[2]);
  const subject = alone
    ? [path.join(outdir, `${alone}.js`), process.argv.slice(3)]
    : lighthouse
      ? [path.join(outdir, 'first-screen.js'), []]
      : search
        ? [path.join(outdir, `${search}.js`), searchArguments()]
        : subjects();
  process.exitCode = await runServer(...subject).exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
