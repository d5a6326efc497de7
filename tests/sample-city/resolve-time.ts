const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };
const RELATIVE = /^(now|today)(?:([+-]\d+)([mhd]))?(?: (\d\d):(\d\d))?$/;

/** The instant in Beijing's clock, written with its offset: `2026-11-22T10:00:00+08:00`. */
function beijing(epochMs: number): string {
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 19) + '+08:00';
}

/** `now-42m` → instant; `today+4d 15:00` → instant; `today-3d` → civil date; anything else stays as it is. */
export function resolveTime(text: string, now: number): string {
  const match = RELATIVE.exec(text);
  if (!match) return text;
  const [, from, amount = '0', unit = 'm', hour, minute = '00'] = match;
  const moved = beijing(now + Number(amount) * (MINUTES[unit] ?? 1) * 60_000);
  if (from === 'now') return moved;
  const day = moved.slice(0, 10);
  return hour === undefined ? day : `${day}T${hour}:${minute}:00+08:00`;
}
