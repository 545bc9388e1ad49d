import type { Pulse } from '../../commons/subjects/index.js';
import { dateIn } from '../../platform/clock/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { CivicEvent } from './event.entity.js';
import { happensInPlace, openSeats } from './event.rules.js';
import { hoursText, whenText } from './event.when.js';
import { eventMessages } from './events.messages.js';
import { registrationsTag } from './registrations/registration.rules.js';

type Row = Pick<
  CivicEvent,
  'id' | 'state' | 'form' | 'startsAt' | 'endsAt' | 'placeName' | 'capacity' | 'reserved'
> & {
  taken: number;
};

/** „14:00–16:30 ч., Дом на културата · 12 свободни места“; the day stands beside it. */
export async function eventPulse(
  ids: readonly string[],
  locale: Locale,
  reader: Reader,
): Promise<Map<string, Pulse>> {
  const found = await reader.read<Row>(
    `SELECT id, state, form, starts_at AS "startsAt", ends_at AS "endsAt", place_name AS "placeName", capacity, reserved,
            (SELECT count(*) FROM event_registration AS registration WHERE registration.event_id = event.id
               AND registration.state = 'registered' AND seat = 'open')::int AS taken
     FROM event WHERE id = ANY($1::bigint[]) AND state <> 'postponed'`,
    [ids],
  );
  return new Map(
    found.map((row) => [row.id, { text: textOf(row, locale), tags: [registrationsTag(row.id)] }]),
  );
}

function textOf(row: Row, locale: Locale): string {
  const isOneDay = dateIn(row.startsAt) === dateIn(row.endsAt);
  const when = isOneDay ? hoursText(row, locale) : whenText(row, locale);
  const where = happensInPlace(row.form) ? row.placeName : '';
  const open = row.state === 'registration' ? openSeats(row) : null;
  const free =
    open === null ? '' : eventMessages(locale)('pulseFree', { count: Math.max(0, open - row.taken) });
  return [[when, where].filter(Boolean).join(', '), free].filter(Boolean).join(' · ');
}
