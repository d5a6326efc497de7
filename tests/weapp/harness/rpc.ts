import type { MessagePort, Worker } from 'node:worker_threads';
import type { RecordKind, Records } from './protocol';

type Call = { id: number; method: string; args: unknown[] };
type Message =
  | { type: 'call'; call: Call }
  | { type: 'answer'; id: number; value?: unknown; error?: string }
  | { type: 'record'; kind: RecordKind; value: unknown };

type Methods = Record<string, (...args: never[]) => unknown>;

/** Two threads that call each other's functions; what is written down travels the same way, so it never comes late. */
export class Rpc<Theirs extends object> {
  private nextId = 1;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  private ours: Methods = {};
  onRecord: (kind: RecordKind, value: unknown) => void = () => undefined;
  readonly call: Theirs;

  private readonly port: MessagePort | Worker;

  constructor(port: MessagePort | Worker) {
    this.port = port;
    this.call = new Proxy({} as Theirs, {
      get:
        (_, method: string) =>
        (...args: unknown[]) =>
          this.ask(method, args),
    });
    port.on('message', (message: Message) => void this.receive(message));
  }

  /** Calls that wait for the other side. */
  get pending(): number {
    return this.waiting.size;
  }

  answerWith(ours: object): void {
    this.ours = ours as Methods;
  }

  record<K extends RecordKind>(kind: K, value: Records[K]): void {
    this.post({ type: 'record', kind, value });
  }

  /** Ends every call that still waits, as when the other side is gone. */
  end(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private ask(method: string, args: unknown[]): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.post({ type: 'call', call: { id, method, args } });
    });
  }

  private async receive(message: Message): Promise<void> {
    if (message.type === 'record') this.onRecord(message.kind, message.value);
    else if (message.type === 'answer') this.settle(message);
    else {
      const { id, method, args } = message.call;
      try {
        const run = this.ours[method];
        if (!run) throw new Error(`no method ${method}`);
        this.post({ type: 'answer', id, value: await run.apply(this.ours, args as never[]) });
      } catch (error) {
        this.post({
          type: 'answer',
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
    }
  }

  private settle({ id, value, error }: { id: number; value?: unknown; error?: string }): void {
    const waiter = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiter?.resolve(value);
    else waiter?.reject(new Error(error));
  }

  private post(message: Message): void {
    this.port.postMessage(message);
  }
}
