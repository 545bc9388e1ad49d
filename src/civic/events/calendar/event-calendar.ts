import { calendarFile, type CalendarEvent, type Site } from '../../../platform/http/index.js';
import { localePath, type Locale, type Text } from '../../../platform/i18n/index.js';
import { EVENT, eventPath, FORM_LABELS, happensInPlace } from '../event.rules.js';
import type { ListedEvent } from '../events.queries.js';
import { calendarMessages } from './calendar.messages.js';

export type CalendarRow = Omit<ListedEvent, 'place' | 'announcedAt'>;

export interface CalendarFrame {
  locale: Locale;
  url: Site['url'];
  places: ReadonlyMap<string, Text>;
}

/** For a phone that takes one, or a calendar that follows an address. @param name of the whole; '' for one event */
export function eventsCalendar(rows: readonly CalendarRow[], name: string, frame: CalendarFrame): string {
  return calendarFile(
    rows.map((row) => entryOf(row, frame)),
    name,
  );
}

/** What is postponed is taken out of calendars: on the day that they hold it does not take place. */
function entryOf(row: CalendarRow, { locale, url, places }: CalendarFrame): CalendarEvent {
  const t = calendarMessages(locale);
  const address = url + localePath(locale, eventPath(row));
  const off = row.state === 'postponed' || row.state === 'cancelled' ? row.state : null;
  return {
    uid: `${EVENT}-${row.id}@${new URL(url).hostname}`,
    stamp: row.changedAt,
    at: row.startsAt,
    until: row.endsAt,
    title: off ? t(off, { title: row.title }) : row.title,
    description: [
      off && row.stateReason,
      row.summary,
      row.form === 'inPerson' ? '' : FORM_LABELS[row.form][locale],
      row.streamUrl && t('stream', { address: row.streamUrl }),
    ]
      .filter(Boolean)
      .join('\n\n'),
    place: happensInPlace(row.form) ? placeText(row, places, locale) : row.streamUrl,
    url: address,
    sequence: row.sequence,
    cancelled: off !== null,
  };
}

/** „Читалище „Отец Паисий“, ул. „Македония“ 57, гр. Сандански“ */
export function placeText(
  { placeName, address, ekatte }: Pick<CalendarRow, 'placeName' | 'address' | 'ekatte'>,
  places: ReadonlyMap<string, Text>,
  locale: Locale,
): string {
  return [placeName, address, ekatte && places.get(ekatte)?.[locale]].filter(Boolean).join(', ');
}
