import { renderContext } from './render-context';
import type { Settings } from './settings-values';

export { TEXT_SIZES, isLarge } from './settings-values';

type SettingsState = Settings & { readonly change: (next: Partial<Settings>) => void };

/** The settings that came with the request. */
export function useSettings<T = SettingsState>(select?: (state: SettingsState) => T): T {
  const state: SettingsState = { ...renderContext().settings, change: () => undefined };
  return select ? select(state) : (state as unknown as T);
}
