/**
 * A petition that collects, and so many people who filled in its form and got their letters; written straight into the tables.
 *
 * node signing.seed.ts <people>  →  {"petition", "first": number of the first pending row}
 */
import pg from 'pg';
import { sealedSigner } from './house.ts';

const people = Number(process.argv[2]);
const now = new Date();
const later = new Date(now.getTime() + 20 * 86_400_000);
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
const made = await client.query<{ id: string }>(
  `INSERT INTO petition (kind_code, state, title, demand, why, lang, initiator_kind, initiator_name, answer_threshold, hearing_threshold,
     submitted_at, published_at, closes_at, created_at, changed_at)
   VALUES ('online', 'collecting', 'Всички подписват наведнъж', 'Да издържи.', 'Защото днес идват всички.', 'bg', 'staff', 'Ана Стойкова',
     50, 300, $1, $1, $2, $1, $1) RETURNING id`,
  [now, later],
);
const petition = made.rows[0]!.id;
/** Of the length that the sealed person, the look-ups and the commitment have. */
const { rows } = await client.query<{ first: string }>(
  `WITH pending AS (
     INSERT INTO signature_pending (petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed, shows_name,
       wants_news, settlement, locale, commitment, asked_at, expires_at)
     SELECT $1, 'email', encode(sha256(('address ' || n)::bytea), 'hex'), encode(sha256(('name ' || n / 2)::bytea), 'hex'), 1 + n % 40,
       encode(sha256(('block ' || n / 20)::bytea), 'hex'),
       $5, n % 3 = 0, n % 2 = 0,
       CASE WHEN n % 5 > 0 THEN '65334' END, 'bg', encode(sha256(('commitment ' || n)::bytea), 'hex'), $2, $3
     FROM generate_series(1, $4::int) AS n RETURNING id)
   SELECT min(id) AS first FROM pending`,
  [petition, now, later, people, sealedSigner],
);
await client.query('VACUUM ANALYZE');
await client.end();
process.stdout.write(JSON.stringify({ petition, first: rows[0]!.first }));
