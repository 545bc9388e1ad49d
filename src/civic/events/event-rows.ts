import { affected, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { registrationEnd, type CheckedInput, type OrganiserInput } from './event-input.rules.js';
import type { CivicEvent } from './event.entity.js';
import { ORGANISER_ROLES } from './event.rules.js';

export type LockedEvent = Pick<
  CivicEvent,
  | 'id'
  | 'seriesId'
  | 'form'
  | 'state'
  | 'title'
  | 'lang'
  | 'startsAt'
  | 'endsAt'
  | 'placeName'
  | 'address'
  | 'ekatte'
  | 'accessibility'
  | 'streamUrl'
  | 'recordingUrl'
  | 'about'
  | 'unitId'
  | 'capacity'
  | 'reserved'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'announcedAt'
  | 'version'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockEvent(tx: Tx, id: string): Promise<LockedEvent> {
  const [row] = await rows<LockedEvent>(
    tx,
    `SELECT id, series_id AS "seriesId", form, state, title, lang, starts_at AS "startsAt", ends_at AS "endsAt",
            place_name AS "placeName", address, ekatte, accessibility, stream_url AS "streamUrl",
            recording_url AS "recordingUrl", about, unit_id AS "unitId", capacity, reserved,
            registration_opens_at AS "registrationOpensAt", registration_closes_at AS "registrationClosesAt",
            announced_at AS "announcedAt", version
     FROM event WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('eventNotFound');
  return row;
}

export async function insertEvent(tx: Tx, input: CheckedInput, now: Date): Promise<string> {
  const columns = { ...columnsOf(input), created_at: now, changed_at: now };
  const names = Object.keys(columns);
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO event (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    Object.values(columns),
  );
  return made!.id;
}

export async function updateEvent(tx: Tx, id: string, input: CheckedInput, now: Date): Promise<void> {
  const columns = { ...columnsOf(input), changed_at: now };
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  await affected(tx, `UPDATE event SET ${sets.join(', ')}, version = version + 1 WHERE id = $1`, [
    id,
    ...Object.values(columns),
  ]);
}

/** Exactly these from now on, in this order. */
export async function putOrganisers(
  tx: Tx,
  id: string,
  { organisers, partners }: Pick<CheckedInput, 'organisers' | 'partners'>,
): Promise<void> {
  await affected(tx, 'DELETE FROM event_organiser WHERE event_id = $1', [id]);
  const lists: Record<(typeof ORGANISER_ROLES)[number], OrganiserInput[]> = {
    organiser: organisers,
    partner: partners,
  };
  for (const role of ORGANISER_ROLES) {
    await affected(
      tx,
      `INSERT INTO event_organiser (event_id, role, position, organisation_id, name)
       SELECT $1, $2, place - 1, organisation_id, name
       FROM unnest($3::bigint[], $4::text[]) WITH ORDINALITY AS given (organisation_id, name, place)`,
      [
        id,
        role,
        lists[role].map(({ organisationId }) => organisationId),
        lists[role].map(({ name }) => name),
      ],
    );
  }
}

function columnsOf(input: CheckedInput): Record<string, unknown> {
  return {
    series_id: input.seriesId,
    kind: input.kind,
    form: input.form,
    title: input.title,
    summary: input.summary,
    description: input.description,
    lang: input.lang,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    place_name: input.placeName,
    address: input.address,
    ekatte: input.ekatte,
    accessibility: input.accessibility,
    stream_url: input.streamUrl,
    recording_url: input.recordingUrl,
    topics: input.topics,
    about: input.about,
    unit_id: input.unitId,
    capacity: input.capacity,
    reserved: input.reserved,
    registration_opens_at: input.registrationOpensAt,
    registration_closes_at: registrationEnd(input),
  };
}
