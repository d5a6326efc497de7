import { decodeSettings, encodeSettings, type Settings } from './settings-values';

const COOKIE = 'mb_display';
const ONE_YEAR_SECONDS = 31_536_000;

/** A cookie, because the server renders the first screen and must know the size of its type. */
export function readSettings(): Settings {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${COOKIE}=`));
  return decodeSettings(pair?.slice(COOKIE.length + 1));
}

export function writeSettings(settings: Settings): void {
  document.cookie = `${COOKIE}=${encodeSettings(settings)}; path=/; max-age=${String(ONE_YEAR_SECONDS)}; SameSite=Lax`;
}
