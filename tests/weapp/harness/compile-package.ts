import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { PackageFiles } from './package-files';

export interface CompiledPackage {
  /** An expression that gives the templates by path. */
  templates: string;
  /** The same for the one template that every built-in component has. */
  slotTemplate: string;
  /** Style sheets by path without ending. */
  css: Record<string, string>;
}

const BIG = 1 << 28;

/** npm unpacks WeChat's compilers without their executable bit: they are copied to where it can be set. */
function compiler(name: 'wcc' | 'wcsc'): string {
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'));
  const system = process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folder = path.join(os.tmpdir(), `weapp-compilers-${os.userInfo().username}`);
  const target = path.join(folder, file);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(folder, { recursive: true });
  const half = `${target}.${process.pid}`;
  fs.copyFileSync(path.join(home, 'bin', system, file), half);
  fs.chmodSync(half, 0o755);
  fs.renameSync(half, target);
  return target;
}

function compile(name: 'wcc' | 'wcsc', args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(compiler(name), args, { cwd, maxBuffer: BIG, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0 || /^ERR:/m.test(stderr)) throw new Error(`${name} rejects ${args.at(1) ?? ''}: ${stderr}`);
  return stdout;
}

/** WeChat's own compiler must accept every WXML and WXS file. Throws with its message otherwise. */
export function checkWxml(files: PackageFiles): void {
  const all = files.list().filter((file) => /\.wx(ml|s)$/.test(file));
  compile('wcc', ['-d', ...all], files.root);
}

/** Style sheets as CSS, through WeChat's own compiler. Throws with its message when it refuses one. */
export function compileWxss(files: PackageFiles): Record<string, string> {
  const sheets = files.list().filter((file) => file.endsWith('.wxss'));
  return Object.fromEntries(
    sheets.map((file) => {
      if (files.size(file) === 0) return [file.slice(0, -5), ''];
      // The others are named too, so that @import finds them.
      const others = sheets.filter((other) => other !== file);
      return [file.slice(0, -5), asCss(compile('wcsc', ['-js', file, ...others], files.root), file)];
    }),
  );
}

/** wcsc writes a script that sets the style: a list of text, rpx lengths `[0, n]` and class prefixes `[1]`. */
function asCss(script: string, file: string): string {
  const start = script.lastIndexOf('setCssToHead([') + 'setCssToHead('.length;
  const end = script.lastIndexOf('])(');
  if (end < start) return '';
  const parts = vm.runInNewContext(`(${script.slice(start, end + 1)})`) as (string | [number, number?])[];
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part[0] === 0) return `calc(${part[1] ?? 0} * 100vw / 750)`;
      if (part[0] === 1) return '';
      throw new Error(`${file}: an @import that is not in the package`);
    })
    .join('');
}

/** Compiles a package as WeChat's tools do: every template, script and style sheet, or an exception that says which fails. */
export function compilePackage(files: PackageFiles): CompiledPackage {
  checkWxml(files);
  const group = new TmplGroup();
  for (const file of files.list()) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), files.read(file));
    else if (file.endsWith('.wxml')) group.addTmpl(file.slice(0, -5), files.read(file));
  }
  const templates = group.getTmplGenObjectGroups();
  group.free();
  const slot = new TmplGroup();
  slot.addTmpl('slot', '<slot/>');
  const slotTemplate = slot.getTmplGenObjectGroups();
  slot.free();
  return { templates, slotTemplate, css: compileWxss(files) };
}
