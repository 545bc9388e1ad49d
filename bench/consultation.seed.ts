/**
 * An open consultation of an ordinance with many contributions, and somebody who is signed in, written straight into the
 * tables.
 *
 * node consultation.seed.ts <articles> <contributions>  →  {"id", "cookie"}
 */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

const DAY_MS = 86_400_000;
const [articles, contributions] = process.argv.slice(2).map(Number) as [number, number];

function article(number: number): string {
  const duty = `Лицата по чл. ${number} поддържат съдовете чисти и ги изнасят по обявения график`;
  return [
    `Чл. ${number}. Ред за участък № ${number}`,
    `(1) ${duty}.`,
    `(2) Дирекцията публикува графика до ${1 + (number % 28)} число на месеца и го поставя на видно място.`,
    `(3) При промяна живеещите се уведомяват най-малко ${3 + (number % 7)} дни предварително.`,
  ].join('\n');
}

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
const now = Date.now();
const unit = await client.query<{ id: string }>(
  `INSERT INTO unit (code, name_bg, name_en) VALUES ('bench', 'Дирекция', 'Directorate')
   ON CONFLICT (code) DO UPDATE SET name_bg = excluded.name_bg RETURNING id`,
);
const made = await client.query<{ id: string }>(
  `INSERT INTO consultation (number, state, title, summary, text, lang, act_type, topics, places, unit_id, contact_name,
     contact_phone, contact_email, opens_at, closes_at, short_term_reason, scheduled_at, created_at, changed_at)
   VALUES ('К-2026-' || $5::text, 'open', 'Наредба за чистотата', 'Кой, кога и как чисти.', $1, 'bg', 'ordinance', '{}', '{}', $2,
     '', '', '', $3, $4, '', $3, $3, $3) RETURNING id`,
  [
    Array.from({ length: articles }, (_, at) => article(at + 1)).join('\n\n'),
    unit.rows[0]!.id,
    new Date(now - 5 * DAY_MS),
    new Date(now + 26 * DAY_MS),
    String(contributions),
  ],
);
const { id } = made.rows[0]!;
const person = await client.query<{ id: string }>(
  `INSERT INTO participant (shows_name, locale, verification_level, created_at, signed_in_at)
   VALUES (false, 'bg', 'email', $1, $1) RETURNING id`,
  [new Date(now - 10 * DAY_MS)],
);
const token = randomBytes(32).toString('base64url');
await client.query(
  `INSERT INTO session (token_hash, kind, account_id, created_at, seen_at, expires_at)
   VALUES ($1, 'participant', $2, $3, $3, $4)`,
  [
    createHash('sha256').update(token).digest('hex'),
    person.rows[0]!.id,
    new Date(now),
    new Date(now + 5 * DAY_MS),
  ],
);
await client.query(
  `INSERT INTO contribution (consultation_id, number, anchor, text_version, text, lang, state, channel, acting_for,
     participant_id, received_at, late, text_hash, created_at)
   SELECT $1, n, 'chl-' || (1 + n % $2), 1, repeat('Предлагам графикът да се обявява и в селата. ', 1 + n % 9), 'bg', 'visible',
     'site', 'self', $4, $5, false, md5(n::text), $5
   FROM generate_series(1, $3::int) AS n`,
  [id, articles, contributions, person.rows[0]!.id, new Date(now - DAY_MS)],
);
await client.query('VACUUM ANALYZE');
await client.end();
process.stdout.write(JSON.stringify({ id, cookie: `session=${token}` }));
