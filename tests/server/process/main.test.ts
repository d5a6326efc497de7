import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer, startServer } from '../foi/server-process';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

describe('the server process', () => {
  let bundle: ReturnType<typeof bundleServer>;
  let folder: string;
  beforeAll(() => {
    bundle = bundleServer();
    folder = mkdtempSync(join(tmpdir(), 'mingbai-process-'));
  });
  afterAll(() => {
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, [bundle.file], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, SAMPLE_CITY: 'off', ...env },
    });
  const ended = (child: ChildProcess): Promise<Ended> =>
    new Promise((resolve) => {
      let output = '';
      child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
      child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
      child.once('close', (code) => {
        resolve({ code, output });
      });
    });

  it('does not start with a faulty configuration, and names every fault (exit 78)', async () => {
    const { code, output } = await ended(start({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'file:x' }));
    expect(code).toBe(78);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'DATA_KEYS']) expect(output).toContain(`- ${name}`);
    expect(output).not.toContain('    at ');
  });

  it('says in one sentence that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, output } = await ended(start({ PORT: String(port), LOG_LEVEL: 'silent' }));
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use.`);
    expect(output).not.toContain('    at ');
  });

  it('makes a key file that only its owner can read, and says so', async () => {
    const server = await startServer(bundle.file, { DATA_DIR: join(folder, 'fresh'), SAMPLE_CITY: 'off' });
    expect(server.output()).toContain('Back it up');
    const file = join(folder, 'fresh/data-keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(server.output()).not.toContain(readFileSync(file, 'utf8').trim().slice(2));
    await server.kill();
  });

  it('is ready once it listens, and ends within a second of SIGTERM with exit 0', async () => {
    const child = start({ LOG_LEVEL: 'info' });
    const end = ended(child);
    const port = await new Promise<string>((resolve) => {
      child.stdout?.on('data', (part: Buffer) => {
        const found = /"port":(\d+)/.exec(part.toString())?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    for (const path of ['healthz', 'readyz']) {
      expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(200);
    }
    await fetch(`http://127.0.0.1:${port}/api/notices?topic=geheim-${port}`);
    child.kill('SIGTERM');
    const { code, output } = await end;
    expect(code).toBe(0);
    // What is logged of a request: the route, never the address.
    expect(output).toContain('"route":"/api/notices"');
    expect(output).not.toContain('geheim');
  });
});
