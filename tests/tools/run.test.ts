import { spawn } from 'node:child_process';
import { tool } from './run-module';

/** Starts a process that the tools watch over, sends a signal once it is up, and gives what it printed and its exit code. */
async function stopped(child: string, signal: NodeJS.Signals, times: number) {
  const code = `import { runUntilStopped } from ${tool('run.mjs')};
    process.exitCode = await runUntilStopped(['-e', ${JSON.stringify(child)}]).exited;`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let out = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (chunk.toString().includes('up')) for (let i = 0; i < times; i++) parent.kill(signal);
  });
  const exitCode = await new Promise((resolve) => parent.on('exit', resolve));
  return { out, exitCode };
}

const server = `let n = 0; process.on('SIGINT', () => { n++; setTimeout(() => { console.log('told ' + n); process.exit(3); }, 200); });
  setInterval(() => undefined, 1000); console.log('up');`;

describe('runUntilStopped', () => {
  it('hands on the signal and ends with the exit code of what it runs', async () => {
    expect(await stopped(server, 'SIGINT', 1)).toEqual({ out: 'up\ntold 1\n', exitCode: 3 });
  });

  it('tells it once when terminal and npm both pass on one Ctrl-C', async () => {
    expect(await stopped(server, 'SIGINT', 3)).toEqual({ out: 'up\ntold 1\n', exitCode: 3 });
  });

  it('gives 128 + n when a signal ended it', async () => {
    expect((await stopped(`console.log('up'); setInterval(() => undefined, 1000)`, 'SIGTERM', 1)).exitCode).toBe(143);
  });

  it('stops when npm was ended and its shell told nobody', async () => {
    const code = `import { runUntilStopped } from ${tool('run.mjs')};
      const child = "process.on('SIGTERM', () => { console.log('told'); process.exit(0); }); setInterval(() => undefined, 1000); console.log('up')";
      process.exitCode = await runUntilStopped(['-e', child]).exited;`;
    const shell = spawn('sh', ['-c', '"$0" "$@"; true', process.execPath, '--input-type=module', '-e', code], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    let out = '';
    const closed = new Promise((resolve) => shell.stdout.on('close', resolve));
    shell.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (chunk.toString().includes('up')) shell.kill('SIGTERM');
    });
    await closed;
    expect(out).toBe('up\ntold\n');
  });
});
