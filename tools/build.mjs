import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install.mjs';
import { ROOT, runBin, say } from './run.mjs';
import { alone, hashInputs, isFresh, removeStamp, writeStamp } from './stamps.mjs';

const EVERYWHERE = [
  'domain',
  'contract',
  'city.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tools/build.mjs',
];
const APP = ['src', 'config', 'babel.config.js', '.browserslistrc', 'project.config.json'];
const ENV_FILES = ['.env', '.env.development', '.env.production'];

/** Where the mini-program asks for content: it has no address of its own, so the build writes one into it. */
const weappApi = process.env.TARO_APP_API ?? `http://localhost:${process.env.PORT ?? '8080'}`;

/** What is built, from what, and what must exist afterwards. */
const TARGETS = {
  server: { title: '内容接口 server', inputs: ['server'], output: 'dist/server/main.js', build: buildServer },
  render: { title: '首屏渲染 render bundle', inputs: ['src'], output: 'dist/render/render.js', build: buildRender },
  h5: {
    title: '手机网页 H5',
    inputs: [...APP, ...ENV_FILES],
    output: 'dist/h5/index.html',
    build: () => buildTaro('h5'),
  },
  weapp: {
    title: '小程序 mini-program',
    inputs: [...APP, ...ENV_FILES],
    output: 'dist/weapp/app.json',
    build: () => buildTaro('weapp'),
    salt: weappApi,
  },
  staff: {
    title: '工作台 staff workbench',
    inputs: [...APP, ...ENV_FILES],
    output: 'dist/staff/index.html',
    build: () => buildTaro('h5', 'staff'),
  },
};

async function bundle(options) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    tsconfig: 'tsconfig.json',
    ...options,
  });
}

/**
 * V8 keeps the text of the program as long as it runs, with two bytes a character as soon as one is not Latin. esbuild
 * writes escapes in strings but leaves patterns (`/[。！？]/`) as they stand, so they are escaped before it reads them.
 */
const onlyAscii = {
  name: 'only-ascii',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const escape = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return { contents: fs.readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escape), loader: 'ts' };
    });
  },
};

/** The collector of routes writes YAML too, which nobody asks for here: 4 MB that are loaded when they are used. */
const yamlWhenUsed = {
  name: 'yaml-when-used',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      importer.includes('@fastify') ? { path: 'yaml', namespace: 'when-used' } : undefined,
    );
    build.onLoad({ filter: /^yaml$/, namespace: 'when-used' }, () => ({
      contents: `exports.stringify = (...given) => require('yaml').stringify(...given);
        exports.parse = (...given) => require('yaml').parse(...given);`,
      resolveDir: ROOT,
    }));
  },
};

function buildServer() {
  return bundle({
    plugins: [yamlWhenUsed, onlyAscii],
    sourcesContent: false,
    legalComments: 'linked',
    entryPoints: ['main', 'search-worker', 'import', 'reseal', 'staff', 'audit-verify', 'log-verify']
      .map((name) => `server/${name}.ts`)
      .filter((file) => fs.existsSync(path.join(ROOT, file))),
    outdir: 'dist/server',
    // The text of the program stays in memory as long as it runs; names stay as they are.
    minifyWhitespace: true,
    minifySyntax: true,
    // One file opens in half the time that a few hundred take. Outside stay native code and what is loaded only when needed.
    external: [
      ...['libsql', 'pg', 'opencc-js', 'yaml', 'mammoth', 'markdown-it', 'node-html-parser', 'fast-xml-parser'],
      ...['pdfjs-dist', '@napi-rs/canvas', 'pdfkit', '@node-rs/argon2', 'docx', 'write-excel-file/node'],
      'read-excel-file/node',
      ...['@node-rs/jieba', 'pinyin-pro'],
      'csv-parse',
    ],
  });
}

/** The page components once more, mapped to HTML: the server loads the file to send first screens, and never imports the app. */
function buildRender() {
  return bundle({
    entryPoints: { render: 'src/render.tsx' },
    outdir: 'dist/render',
    jsx: 'automatic',
    resolveExtensions: ['.render.tsx', '.render.ts', '.h5.tsx', '.h5.ts', '.tsx', '.ts', '.jsx', '.js', '.json'],
    define: { 'process.env.TARO_ENV': '"h5"', 'process.env.NODE_ENV': '"production"' },
    loader: { '.scss': 'empty', '.css': 'empty' },
    minifySyntax: true,
  });
}

/** Taro prints pages of progress; it goes to a file that is shown when the build fails. */
function buildTaro(type, audience = 'resident') {
  const target = audience === 'staff' ? 'staff' : type;
  const log = path.join(ROOT, 'dist', '.stamps', `${target}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = fs.openSync(log, 'w');
  const status = runBin('@tarojs/cli/bin/taro', ['build', '--type', type], {
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TARO_APP_API: type === 'weapp' ? weappApi : '',
      TARO_APP_AUDIENCE: audience,
    },
  });
  fs.closeSync(out);
  if (status === 0 && fs.existsSync(path.join(ROOT, TARGETS[target].output))) return;
  process.stderr.write(fs.readFileSync(log, 'utf8').slice(-6000));
  throw new Error(`taro build --type ${type} for ${audience} ended with ${status}`);
}

/** The names that are built in: a city that leaves one empty would have pages without a name. */
function checkCity() {
  const { site, city } = JSON.parse(fs.readFileSync(path.join(ROOT, 'city.json'), 'utf8'));
  const isName = (name) => typeof name === 'string' && /^[\u4e00-\u9fff·]{2,20}$/.test(name);
  if (!isName(site) || !isName(city))
    throw new Error(
      'city.json: site 和 city 要写 2 到 20 个汉字 "site" and "city" have to be names of 2 to 20 Chinese characters',
    );
}

/** Builds each named target whose inputs changed since it was last built; all of them when none is named. */
export async function buildStale(names = Object.keys(TARGETS), { force = false } = {}) {
  checkCity();
  await alone(
    path.join(ROOT, 'dist', '.stamps', 'lock'),
    async () => {
      for (const name of names) await buildOne(name, force);
    },
    (owner) => say(`另一个进程 (${owner}) 正在构建，请稍候 Another process is building, waiting`),
  );
}

async function buildOne(name, force) {
  const { title, inputs, output, build, salt } = TARGETS[name];
  const hash = hashInputs(ROOT, [...EVERYWHERE, ...inputs], salt);
  if (!force && isFresh(ROOT, { name, output, hash })) return;
  const started = performance.now();
  say(`构建${title} Building ${output}`);
  removeStamp(ROOT, name);
  await build();
  writeStamp(ROOT, { name, hash });
  say(`  用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
}

async function main(args) {
  installPackages();
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.filter((name) => !(name in TARGETS));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: ${Object.keys(TARGETS).join(', ')}`);
  await buildStale(names.length > 0 ? names : undefined, { force: args.includes('--force') });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
