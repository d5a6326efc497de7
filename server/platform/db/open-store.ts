import { systemClock, type Clock } from '../clock';
import { EmbeddedStore } from './embedded-store';
import { PostgresStore } from './postgres-store';
import type { Store, StoreConfig } from './store';

/** Opens the store and brings its tables up to date. */
export function openStore(config: StoreConfig, clock: Clock = systemClock): Promise<Store> {
  return config.kind === 'embedded'
    ? EmbeddedStore.open(config.file, clock.now())
    : PostgresStore.open(config.url, clock.now());
}
