// Dates as clerks type them. Read by the server and, for the line below the field, by the browser: no dependencies.

export interface TypedDate {
  year: number;
  month: number;
  day: number;
}

export interface TypedDateTime extends TypedDate {
  hour: number;
  minute: number;
}

const DATE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*г?\.?$/u;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(.*?)[\s,]+(\d{1,2})[:.](\d{2})\s*ч?\.?$/su;

/** „22.11.2026“, „22.11.2026 г.“ or „2026-11-22“; null when it is no date of the calendar. */
export function readDate(text: string): TypedDate | null {
  const typed = text.trim();
  const local = DATE.exec(typed);
  const iso = ISO_DATE.exec(typed);
  const date = local
    ? { year: Number(local[3]), month: Number(local[2]), day: Number(local[1]) }
    : iso
      ? { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
      : null;
  if (!date || date.year < 1900 || date.year > 2199) return null;
  const there = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return there.getUTCMonth() === date.month - 1 && there.getUTCDate() === date.day ? date : null;
}

/** „22.11.2026 14:00“, „22.11.2026 г., 14:00 ч.“; 24:00 is not a time but the next day's 00:00. */
export function readDateTime(text: string): TypedDateTime | null {
  const parts = DATE_TIME.exec(text.trim());
  const date = parts && readDate(parts[1]!.replace(/[,\s]+$/u, ''));
  if (!date) return null;
  const hour = Number(parts[2]);
  const minute = Number(parts[3]);
  return hour < 24 && minute < 60 ? { ...date, hour, minute } : null;
}

const two = (value: number) => String(value).padStart(2, '0');

export function isoDate({ year, month, day }: TypedDate): string {
  return `${year}-${two(month)}-${two(day)}`;
}

export function typedDate({ year, month, day }: TypedDate): string {
  return `${two(day)}.${two(month)}.${year}`;
}

export function typedDateTime(at: TypedDateTime): string {
  return `${typedDate(at)} ${two(at.hour)}:${two(at.minute)}`;
}
