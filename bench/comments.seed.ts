/**
 * Debates of different size and people who are signed in, written straight into the tables.
 *
 * node comments.seed.ts <people>  →  {"people": [{"participant", "cookie"}], "large", "small", "flat"}: numbers of debates
 */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

interface Person {
  cookie: string;
  participant: string;
}

const WORDS =
  'кметът предлага нова наредба за паркирането в центъра на града а жителите спорят дали таксата да е справедлива според доходите и дали автобусите вървят навреме'.split(
    ' ',
  );

/** People of ten days ago, so that nobody is a newcomer, each with a session. */
async function seedPeople(client: pg.Client, count: number): Promise<Person[]> {
  const now = new Date();
  const then = new Date(now.getTime() - 10 * 86_400_000);
  const made = await client.query<{ id: string }>(
    `INSERT INTO participant (shows_name, locale, verification_level, created_at, signed_in_at)
     SELECT false, 'bg', 'email', $1, $1 FROM generate_series(1, $2) RETURNING id`,
    [then, count],
  );
  const people = made.rows.map(({ id }) => ({
    participant: id,
    token: randomBytes(32).toString('base64url'),
  }));
  await client.query(
    `INSERT INTO session (token_hash, kind, account_id, created_at, seen_at, expires_at)
     SELECT hash, 'participant', id, $3, $3, $4 FROM unnest($1::text[], $2::bigint[]) AS made(hash, id)`,
    [
      people.map(({ token }) => createHash('sha256').update(token).digest('hex')),
      people.map(({ participant }) => participant),
      now,
      new Date(now.getTime() + 5 * 86_400_000),
    ],
  );
  return people.map(({ participant, token }) => ({ participant, cookie: `session=${token}` }));
}

/**
 * An open debate with so many comments: of each five, two stand at the top, two below one of them, one below that; or,
 * flat, all at the top.
 */
async function seedDebate(
  client: pg.Client,
  {
    title,
    comments,
    people,
    flat = false,
  }: { title: string; comments: number; people: Person[]; flat?: boolean },
): Promise<string> {
  const now = Date.now();
  const debate = await client.query<{ id: string }>(
    `INSERT INTO debate (state, title, why, lang, topics, places, unit_id, proposer_kind, opens_at, closes_at, submitted_at,
       approved_at, created_at, changed_at)
     SELECT 'open', $1, 'Защото центърът е на всички.', 'bg', '{}', '{}', id, 'staff', $2, $3, $2, $2, $2, $2 FROM unit LIMIT 1
     RETURNING id`,
    [title, new Date(now - 5 * 86_400_000), new Date(now + 20 * 86_400_000)],
  );
  const { id } = debate.rows[0]!;
  const texts = Array.from({ length: comments }, (_, at) => textOf(at));
  await client.query(
    `INSERT INTO comment (subject_type, subject_id, parent_id, root_id, depth, stance, text, lang, state, participant_id,
       author_code, ups, downs, score, text_hash, created_at)
     SELECT 'debate', $1, parent, root, depth, (ARRAY['for', 'against', 'neutral', 'question'])[1 + n % 4], text, 'bg', 'visible',
       ($3::bigint[])[1 + n % $4], 'К7Ж2М4', n % 17, n % 5, ((n * 7919) % 1000) / 1000.0, md5(n::text), $5
     FROM (SELECT n - 1 AS n, text, 0 AS depth, NULL::bigint AS parent, NULL::bigint AS root
           FROM unnest($2::text[]) WITH ORDINALITY AS said(text, n)) AS made`,
    [
      id,
      flat ? texts : texts.slice(0, Math.ceil(comments * 0.4)),
      people.map(({ participant }) => participant),
      people.length,
      new Date(now - 3_600_000),
    ],
  );
  if (!flat) {
    await below(client, id, 0, texts.slice(Math.ceil(comments * 0.4), Math.ceil(comments * 0.8)), people);
    await below(client, id, 1, texts.slice(Math.ceil(comments * 0.8)), people);
    await client.query(
      `UPDATE comment SET replies = (SELECT count(*) FROM comment AS c WHERE c.parent_id = comment.id),
         descendants = CASE WHEN depth = 0 THEN (SELECT count(*) FROM comment AS c WHERE c.root_id = comment.id) ELSE 0 END
       WHERE subject_type = 'debate' AND subject_id = $1`,
      [id],
    );
  }
  return id;
}

/** Replies to the comments of one level, spread over them in turn. */
async function below(
  client: pg.Client,
  debate: string,
  depth: number,
  texts: string[],
  people: Person[],
): Promise<void> {
  await client.query(
    `WITH above AS (SELECT id, coalesce(root_id, id) AS root, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS all_of
       FROM comment WHERE subject_type = 'debate' AND subject_id = $1 AND depth = $2)
     INSERT INTO comment (subject_type, subject_id, parent_id, root_id, depth, stance, text, lang, state, participant_id,
       author_code, score, text_hash, created_at)
     SELECT 'debate', $1, above.id, above.root, $2 + 1, 'neutral', said.text, 'bg', 'visible', ($4::bigint[])[1 + n % $5],
       'К7Ж2М4', 0, md5($2 || ' ' || n), $6
     FROM unnest($3::text[]) WITH ORDINALITY AS said(text, n) JOIN above ON above.place = (said.n * 7) % above.all_of`,
    [
      debate,
      depth,
      texts,
      people.map(({ participant }) => participant),
      people.length,
      new Date(Date.now() - 1_800_000),
    ],
  );
}

/** Between 60 and 360 characters, most of them near 200. */
function textOf(at: number): string {
  const words = 10 + ((at * 37) % 24) + ((at * 13) % 24);
  return Array.from({ length: words }, (_, index) => WORDS[(at * 5 + index * 7) % WORDS.length]).join(' ');
}

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
await client.query(`INSERT INTO unit (code, name_bg, name_en) VALUES ('bench', 'Дирекция', 'Directorate')`);
const people = await seedPeople(client, Number(process.argv[2]));
const large = await seedDebate(client, { title: 'Дебат с пет хиляди мнения', comments: 5_000, people });
const small = await seedDebate(client, { title: 'Дебат с петдесет мнения', comments: 50, people });
const flat = await seedDebate(client, { title: 'Дебат без отговори', comments: 5_000, people, flat: true });
await client.query('VACUUM ANALYZE');
await client.end();
process.stdout.write(JSON.stringify({ people, large, small, flat }));
