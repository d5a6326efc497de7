import { decodeSettings, encodeSettings, type Settings } from './settings-values';
import { readStored, store } from './storage';

export const readSettings = (): Settings => decodeSettings(readStored('settings'));

export const writeSettings = (settings: Settings): void => {
  store('settings', encodeSettings(settings));
};
