export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

export interface CalendarEvent {
  /** The same for ever, so that a changed day moves the entry. */
  uid: string;
  /** When it was said last. */
  stamp: Date;
  at: Date;
  title: string;
  place: string;
  url: string;
}

/** One event for the calendar of a phone (RFC 5545). How long a hearing takes nobody knows, so nothing says it. */
export function calendarOf({ uid, stamp, at, title, place, url }: CalendarEvent): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Megdan//BG',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${moment(stamp)}`,
    `DTSTART:${moment(at)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function moment(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A longer line goes on in the next, after a space, and never in the middle of a letter. */
function folded(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const current = lines.at(-1)!;
    const room = lines.length === 1 ? LONGEST_LINE : LONGEST_LINE - 1;
    if (Buffer.byteLength(current + letter) > room) lines.push(letter);
    else lines[lines.length - 1] = current + letter;
  }
  return lines.join('\r\n ');
}
