import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The real server, bundled as the build does it, beside what the build makes: it finds packages and migrations from there. */
export const bundleServer = (): { readonly file: string; remove(): void } => {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/server-under-test-'));
  const file = join(folder, 'main.js');
  execFileSync(process.execPath, [
    join(ROOT, 'node_modules/esbuild/bin/esbuild'),
    join(ROOT, 'server/main.ts'),
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--packages=external',
    '--log-level=error',
    `--outfile=${file}`,
  ]);
  return {
    file,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface ServerProcess {
  readonly address: string;
  /** Everything it has written, logs included. */
  output(): string;
  /** SIGKILL: no handler runs. Settles when the process is gone. */
  kill(): Promise<void>;
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });

/** Starts the server and waits until it listens. */
export const startServer = async (file: string, env: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', DATA_KEYS: '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const take = (part: Buffer): void => {
      output += part.toString();
      const found = /"port":(\d+)[^\n]*"listening"/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => {
      reject(new Error(`the server did not start:\n${output}`));
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await gone(child);
    },
  };
};
