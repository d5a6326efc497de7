import type { Bytes } from '../../platform/published/bytes';

export interface CachedPage {
  readonly status: 200 | 404 | 410;
  readonly bytes: Bytes;
  /** Version of what is published that it was rendered from. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly renderedAt: number;
}

/** Countdowns and states follow the clock, so a page is rendered again after a while even when nothing was published. */
const FRESH_FOR_MS = 15_000;
const LIMIT = 500;

/** Pages rendered lately, the least used going first. */
export function createPageCache() {
  const pages = new Map<string, Promise<CachedPage>>();
  return {
    /** The page if it is fresh, else what `make` gives; the same page is never made twice at once. */
    async get(key: string, version: number, nowMs: number, make: () => Promise<CachedPage>): Promise<CachedPage> {
      const known = await pages.get(key)?.catch(() => undefined);
      if (known && known.version === version && nowMs - known.renderedAt < FRESH_FOR_MS) {
        return known;
      }
      const making = make();
      pages.delete(key);
      pages.set(key, making);
      const oldest = pages.keys().next();
      if (pages.size > LIMIT && oldest.done !== true) pages.delete(oldest.value);
      making.catch(() => pages.delete(key));
      return making;
    },
  };
}
