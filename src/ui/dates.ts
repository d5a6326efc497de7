/** What people say of dates. All instants are shown in Beijing time, whatever the device is set to. */

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const beijing = (instant: string): Date => new Date(Date.parse(instant) + BEIJING_OFFSET_MS);
const two = (value: number): string => String(value).padStart(2, '0');
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Civil date of an instant in Asia/Shanghai; a civil date stays as it is. */
export const civilDate = (when: string): string =>
  when.length === 10 ? when : beijing(when).toISOString().slice(0, 10);

/** `2026-11-22` or an instant → 2026 年 11 月 22 日. */
export function plainDate(when: string): string {
  const [year = '', month = '', day = ''] = civilDate(when).split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** Without the year: 11月22日. */
export const plainDay = (when: string): string => plainDate(when).replace(/^\d+年/, '');

/** 09:05, Beijing time. */
export function clockTime(instant: string): string {
  const date = beijing(instant);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** 周一 … 周日. */
export const weekday = (when: string): string => WEEKDAYS[new Date(`${civilDate(when)}T00:00:00Z`).getUTCDay()] ?? '';

/** 3725 → 1:02:05; 125 → 2:05. */
export function duration(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const rest = two(Math.floor(seconds % 60));
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${rest}` : `${String(minutes)}:${rest}`;
}
