import { create } from 'zustand';
import { readSettings, writeSettings } from './settings-store';
import type { Settings } from './settings-values';

export { TEXT_SIZES, isLarge } from './settings-values';
export type { Script, TextSize, Theme } from './settings-values';

interface SettingsState extends Settings {
  readonly change: (next: Partial<Settings>) => void;
}

/** How this reader wants the app to look. Kept on the device. */
export const useSettings = create<SettingsState>()((set, get) => ({
  ...readSettings(),
  change: (next) => {
    set(next);
    const { size, theme, script } = get();
    writeSettings({ size, theme, script });
  },
}));
