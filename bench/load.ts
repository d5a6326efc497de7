import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Load, LoadResult } from './messages';

/** Reads answers off a connection by their Content-Length; the smallest client that keeps a connection alive. */
class Connection {
  readonly #socket: Socket;
  #pending = Buffer.alloc(0);
  #done: ((status: number) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => {
      this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
      this.#read();
    });
    this.#socket.on('error', (cause) => {
      throw cause;
    });
  }

  #read(): void {
    const end = this.#pending.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#pending.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const whole = end + 4 + length;
    if (this.#pending.length < whole) return;
    this.#pending = this.#pending.subarray(whole);
    this.#done?.(Number(head.slice(9, 12)));
  }

  ask(request: Buffer): Promise<number> {
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function run({ port, connections, seconds, paths, headers, expect }: Load): Promise<LoadResult> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: bench\r\n${lines.join('')}\r\n`));
  const latencies: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  let next = 0;

  async function worker(): Promise<void> {
    const connection = new Connection(port);
    for (;;) {
      const request = requests[next++ % requests.length];
      const began = performance.now();
      if (began >= until || !request) break;
      const status = await connection.ask(request);
      if (status !== expect) throw new Error(`Answered ${status} instead of ${expect}.`);
      latencies.push(performance.now() - began);
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: connections }, worker));
  const sorted = Float64Array.from(latencies).sort();
  return {
    requests: latencies.length,
    seconds: (performance.now() - from) / 1000,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
  };
}

process.on('message', (load: Load) => {
  void run(load).then((result) => process.send?.(result));
});
