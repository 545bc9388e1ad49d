import type { Database, Tx } from '../../src/platform/database/index.js';
import type { DomainEvent } from '../../src/platform/outbox/index.js';

export interface Signer {
  email: string;
  name?: string;
  locale?: 'bg' | 'en';
  wants?: boolean;
  state?: 'counted' | 'held' | 'invalid' | 'withdrawn';
}

/** What signs and announces without forms, in an application that is booted. */
export interface House {
  db: Database;
  get<T>(type: abstract new (...dependencies: never[]) => T): T;
  now(): Date;
}

/** A petition that collects signatures. */
export async function collecting(house: House, columns: Record<string, unknown> = {}): Promise<string> {
  const { testPetition } = await import('../../src/civic/petitions/petition.factory.js');
  return house.db.transaction((tx) => testPetition(tx, house.now(), columns));
}

/** Signatures that came by e-mail, counted and in the ledger where their state says so; their ids. */
export async function sign(house: House, petitionId: string, signers: readonly Signer[]): Promise<string[]> {
  // Imported after the application: modules look at ROLE when they are loaded.
  const { rows } = await import('../../src/platform/database/index.js');
  const { SignaturePeople } =
    await import('../../src/civic/petitions/signatures/signature-people.service.js');
  const { SignatureTallies } =
    await import('../../src/civic/petitions/signatures/signature-tallies.service.js');
  const people = house.get(SignaturePeople);
  const now = house.now();
  return house.db.transaction(async (tx: Tx) => {
    const made = await rows<{ id: string }>(
      tx,
      `INSERT INTO signature (id, petition_id, channel, email_lookup, name_lookup, sealed, shows_name, wants_news, settlement,
         locale, commitment, asked_at, state, counted_at, confirmed_at)
       SELECT nextval(pg_get_serial_sequence('signature_pending', 'id')), $1, 'email', lookup, 'n', sealed, false, wants, NULL,
              locale, 'c', $2, state, $2, $2
       FROM unnest($3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[]) WITH ORDINALITY
         AS s (lookup, sealed, wants, locale, state, at) ORDER BY at RETURNING id`,
      [
        petitionId,
        now,
        signers.map(({ email }) => people.emailLookup(petitionId, email)),
        signers.map(({ email, name = 'Мария Петрова' }) =>
          people.seal({ name, email, salt: people.newSalt() }),
        ),
        signers.map(({ wants = true }) => wants),
        signers.map(({ locale = 'bg' }) => locale),
        signers.map(({ state = 'counted' }) => state),
      ],
    );
    const counted = signers.filter(({ state = 'counted' }) => state === 'counted');
    const change = { petitionId, channel: 'email', settlement: null, countedAt: now } as const;
    await house.get(SignatureTallies).change(
      tx,
      counted.map(() => change),
      1,
    );
    return made.map(({ id }) => id);
  });
}

/** Changes columns of a petition, and announces what happened. */
export async function happens(
  house: House,
  id: string,
  event: string,
  columns = '',
  payload: DomainEvent['payload'] = {},
): Promise<void> {
  const { Outbox } = await import('../../src/platform/outbox/index.js');
  const { rows } = await import('../../src/platform/database/index.js');
  await house.db.transaction(async (tx) => {
    if (columns) await rows(tx, `UPDATE petition SET ${columns} WHERE id = $1`, [id]);
    await house
      .get(Outbox)
      .publish(tx, { name: `petition.${event}`, payload: { id, ...payload } }, house.now());
  });
}
