import { civilDate, clockTime } from '../../../ui/dates';

/** An instant as a field for day and time shows it: what the clocks of the city say, whatever the device is set to. */
export const wallClock = (instant: string): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(instant) ? `${civilDate(instant)}T${clockTime(instant)}` : '';

/** And back; empty stays empty. */
export const fromWallClock = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00+08:00` : '';
