import type { CalendarEvent, Reminded } from './calendar-event';
import { calendarFile } from './calendar-file';
import { now } from './clock';

/** Hands over a calendar file, made on the device; the phone's calendar opens it. */
export function remindOf(event: CalendarEvent): Promise<Reminded> {
  const text = calendarFile(event, window.location.origin + event.address, now());
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${event.id}.ics`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return Promise.resolve('file');
}
