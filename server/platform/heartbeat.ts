export interface HeartbeatDeps {
  /** Civil date in Asia/Shanghai. */
  readonly today: () => string;
  readonly everySecond: readonly (() => Promise<void>)[];
  /** At the start, and whenever the date has turned. */
  readonly everyDay: () => Promise<void>;
  readonly onFault: (cause: unknown) => void;
}

export interface Heartbeat {
  /** Lets the beat under way end. */
  stop(): Promise<void>;
}

const BEAT_MS = 1_000;

/** What the server does unasked: it looks for what others have published, and for what time alone has changed. */
export function startHeartbeat({ today, everySecond, everyDay, onFault }: HeartbeatDeps): Heartbeat {
  let day: string | undefined;
  let stopped = false;
  const guarded = (work: () => Promise<void>): Promise<void> => work().catch(onFault);

  async function beat(): Promise<void> {
    const now = today();
    if (now !== day) {
      day = now;
      await guarded(everyDay);
    }
    for (const work of everySecond) if (!stopped) await guarded(work);
  }

  let under: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    // A slow beat is not overtaken by the next one.
    if (busy) return;
    busy = true;
    under = beat().finally(() => {
      busy = false;
    });
  }, BEAT_MS);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await under;
    },
  };
}
