export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

export interface CalendarEvent {
  /** The same for ever, so that a changed day moves the entry. */
  uid: string;
  /** When it was said last. */
  stamp: Date;
  at: Date;
  /** Left out where nobody knows how long it takes. */
  until?: Date;
  title: string;
  description?: string;
  place: string;
  url: string;
  /** Counted up by each change of time or place; calendars ignore what is older than what they have. */
  sequence?: number;
  /** It does not take place, or not then. */
  cancelled?: boolean;
}

/** One event for the calendar of a phone (RFC 5545). */
export function calendarOf(event: CalendarEvent): string {
  return calendarFile([event]);
}

/** @param name by which a calendar that follows the address calls what it finds there */
export function calendarFile(events: readonly CalendarEvent[], name = ''): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Megdan//BG',
    'METHOD:PUBLISH',
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'] : []),
    ...events.flatMap(entryOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** Times are told in UTC, so that no calendar needs to know when clocks change here. */
function entryOf(event: CalendarEvent): string[] {
  const { uid, stamp, at, until, title, description, place, url, sequence, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${moment(stamp)}`,
    `DTSTART:${moment(at)}`,
    ...(until ? [`DTEND:${moment(until)}`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${url}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`, `LAST-MODIFIED:${moment(stamp)}`]),
    ...(cancelled === undefined ? [] : [`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`]),
    'END:VEVENT',
  ];
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
