import path from 'node:path';
import vm from 'node:vm';
import type { PackageFiles } from '../package-files';

/** Names of a browser that WeChat's module wrapper hides from mini-program code. */
const HIDDEN = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage', 'history', 'screen',
  'alert', 'XMLHttpRequest', 'WebSocket', 'fetch',
]; // prettier-ignore

type ModuleBody = (require: (file: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** Loads the package's JavaScript into a context without DOM, where neither eval nor new Function works. */
export class ModuleLoader {
  readonly context: vm.Context;
  /** Path without ending of the file that is being run; `Page()` and `Component()` register under it. */
  loading: string | undefined;
  private readonly loaded = new Map<string, { exports: unknown }>();

  private readonly files: PackageFiles;

  constructor(files: PackageFiles, globals: Record<string, unknown>) {
    this.files = files;
    this.context = vm.createContext(
      { ...globals, WebAssembly: undefined },
      { codeGeneration: { strings: false, wasm: false } },
    );
    vm.runInContext('globalThis.global = globalThis', this.context);
  }

  readonly parse = (json: string): unknown => {
    this.parseInside ??= vm.runInContext('(text) => JSON.parse(text)', this.context) as (text: string) => unknown;
    return this.parseInside(json);
  };
  private parseInside: ((text: string) => unknown) | undefined;

  require(request: string): unknown {
    const file = request.endsWith('.js') ? request : `${request}.js`;
    this.checkBorder(file);
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.loaded.set(file, module);
    const source = `(function(require,module,exports,${HIDDEN.join(',')}){${this.files.read(file)}\n})`;
    const body = vm.runInContext(source, this.context, { filename: file }) as ModuleBody;
    const before = this.loading;
    this.loading = file.slice(0, -3);
    try {
      body((relative) => this.require(path.posix.join(path.posix.dirname(file), relative)), module, module.exports);
    } finally {
      this.loading = before;
    }
    return module.exports;
  }

  /** The main package may not require a sub-package's code, nor one sub-package another's. */
  private checkBorder(file: string): void {
    const owner = this.files.packageOf(file);
    const from = this.loading === undefined ? owner : this.files.packageOf(`${this.loading}.js`);
    if (owner && owner !== from)
      throw new Error(`${this.loading ?? ''} (${from || 'main package'}) requires ${file} of sub-package ${owner}`);
  }
}
