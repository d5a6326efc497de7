import { systemClock, type Clock } from '../clock';
import { EmbeddedStore } from './embedded-store';
import type { Store, StoreConfig } from './store';

/** Opens the store and brings its tables up to date. */
export async function openStore(config: StoreConfig, clock: Clock = systemClock): Promise<Store> {
  if (config.kind === 'embedded') return EmbeddedStore.open(config.file, clock.now());
  // The driver costs 4 MB and a start that is slower, and most installations never need it.
  const { PostgresStore } = await import('./postgres-store');
  return PostgresStore.open(config.url, clock.now());
}
