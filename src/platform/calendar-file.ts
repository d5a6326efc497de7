import { endOf, REMIND_BEFORE_SECONDS, type CalendarEvent } from './calendar-event';

const stamp = (milliseconds: number): string =>
  new Date(milliseconds)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line is longer than 75 octets, and no character is torn apart (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let held = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      lines.push(held);
      held = ' ';
      octets = 1;
    }
    held += character;
    octets += size;
  }
  return [...lines, held].join('\r\n');
}

/**
 * A calendar file (.ics) with one event and a reminder half an hour before.
 *
 * @param url - full address of the event's page
 * @param madeAt - instant the file is made
 * @source RFC 5545
 */
export function calendarFile(event: CalendarEvent, url: string, madeAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mingbai//press conferences//ZH',
    'BEGIN:VEVENT',
    `UID:${event.id}@mingbai`,
    `DTSTAMP:${stamp(madeAt.getTime())}`,
    `DTSTART:${stamp(Date.parse(event.startsAt))}`,
    `DTEND:${stamp(endOf(event))}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escaped(event.place)}`]),
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    `TRIGGER:-PT${String(REMIND_BEFORE_SECONDS / 60)}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
