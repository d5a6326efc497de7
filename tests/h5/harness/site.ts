import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder, from the sources and from a bundle alike. */
function projectAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectAbove(resolve(folder, '..'));
}

const ROOT = projectAbove(__dirname);
const READY_WITHIN_MS = 60_000;

export interface Site {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const giveUp = performance.now() + READY_WITHIN_MS;
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) break;
    // The search takes up what is published after the server has started; until then it says that it is not there yet.
    const asked = ['/readyz', '/api/search?q=x'].map((path) =>
      fetch(origin + path).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    if ((await Promise.all(asked)).every(Boolean)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the server did not become ready:\n${output().slice(-4_000)}`);
}

/** Starts the built server with the sample city in a store of its own, as `npm start` does. */
export async function startSite(env: Readonly<Record<string, string>> = {}): Promise<Site> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'mingbai-site-'));
  const child = spawn(process.execPath, [join(ROOT, 'dist/server/main.js')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  const origin = `http://127.0.0.1:${String(port)}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(origin, child, () => output);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { origin, dataDir, stop };
}
