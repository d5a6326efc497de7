import type { Asked, ChannelsLive, Device, HostSide, Json, JsonObject, Network } from '../protocol';
import type { Rpc } from '../rpc';

export interface PhoneStart {
  dist: string;
  apiOrigin: string;
  device: Device;
  network: Network;
  storage: JsonObject;
  channels: Record<string, ChannelsLive>;
  /** Templates of subscribe messages that WeChat knows, with their kind. */
  templates: Record<string, 'one-off' | 'long-term'>;
  /** `wx.login` hands these out in turn, then `code-1`, `code-2` … */
  loginCodes: string[];
}

/** Callbacks of one platform call, as `wx.*` takes them. */
export interface CallOptions {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
  [key: string]: unknown;
}

type Result = Record<string, unknown>;

/** What every simulated platform function stands on: the state of the phone, and the way a call is answered. */
export class Phone {
  device: Device;
  network: Network;
  storage: JsonObject;
  /** Tasks on their way: timers that answer a call, requests, navigations. */
  pending = 0;
  readonly answers: Record<Asked, Json[]> = { modal: [], sheet: [], permission: [], subscribe: [] };
  readonly listeners = new Map<string, Set<(value: unknown) => void>>();
  /** Instant of the last tap: some calls must follow one. */
  lastTapAt = -Infinity;

  readonly start: PhoneStart;
  readonly rpc: Rpc<HostSide>;
  readonly parse: (json: string) => unknown;

  constructor(start: PhoneStart, rpc: Rpc<HostSide>, parse: (json: string) => unknown) {
    this.start = start;
    this.rpc = rpc;
    this.parse = parse;
    this.device = start.device;
    this.network = start.network;
    this.storage = start.storage;
  }

  /** A value as the app may hold it: a copy, made in its own context. */
  inApp(value: unknown): unknown {
    return value === undefined ? undefined : this.parse(JSON.stringify(value));
  }

  fault(text: string): void {
    this.rpc.record('errors', text);
  }

  noteCall(name: string, options: unknown): void {
    this.rpc.record('calls', { name, options: plain(options) });
  }

  /** Runs the app's code later, as the platform does; a fault in it is written down and does not end the thread. */
  later(work: () => void, ms = 0): void {
    this.pending += 1;
    setTimeout(() => {
      this.pending -= 1;
      this.guard(work);
    }, ms);
  }

  guard(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      this.fault(describeFault(error));
      return undefined;
    }
  }

  /** Answers a call with success: through its callbacks, or as a promise when it has none. */
  succeed(name: string, options: CallOptions | undefined, result: Result = {}): unknown {
    const answer = this.inApp({ errMsg: `${name}:ok`, ...result });
    return this.settle(options, 'success', answer);
  }

  fail(name: string, options: CallOptions | undefined, message: string, more: Result = {}): unknown {
    return this.settle(options, 'fail', this.inApp({ errMsg: `${name}:fail ${message}`, ...more }));
  }

  settle(options: CallOptions | undefined, how: 'success' | 'fail', answer: unknown): unknown {
    const { success, fail, complete } = options ?? {};
    if (success ?? fail ?? complete) {
      this.later(() => {
        this.guard(() => (how === 'success' ? success : fail)?.(answer));
        complete?.(answer);
      });
      return undefined;
    }
    // A call without callbacks is refused with the platform's own object, which is no Error there either.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    return how === 'success' ? Promise.resolve(answer) : Promise.reject(answer);
  }

  on(event: string, listener: (value: unknown) => void): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
  }

  off(event: string, listener?: (value: unknown) => void): void {
    if (listener) this.listeners.get(event)?.delete(listener);
    else this.listeners.delete(event);
  }

  emit(event: string, value: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) this.later(() => listener(this.inApp(value)));
  }
}

/** Callbacks and cycles left out: what of a call's options can be written down. */
export function plain(value: unknown): Json {
  try {
    return JSON.parse(JSON.stringify(value ?? null)) as Json;
  } catch {
    return '[not JSON]';
  }
}

export function describeFault(error: unknown): string {
  const { errMsg, stack } = (error ?? {}) as { errMsg?: string; stack?: string };
  return errMsg ?? stack ?? String(error);
}
