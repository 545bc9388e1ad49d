/**
 * What there is to be compared with: node:http, pg and strings, that know nothing but this one page and this one form.
 * A page is the same bytes as ours: what stands around the texts is given, the texts come from the same rows each time.
 *
 * node comments.bare.ts <file with {"subject", "size", "around"}>  →  its port
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

const { subject, size, around } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  subject: string;
  size: number;
  /** What stands before the text of each comment in turn, and after the last. */
  around: string[];
};
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const TOPS = `SELECT id, text, ups, downs, author_code, author_name, created_at, replies FROM comment
  WHERE subject_type = 'debate' AND subject_id = $1 AND depth = 0 AND state <> 'held' AND pinned_at IS NULL
  ORDER BY score DESC, id DESC LIMIT $2`;
const INSERT = `INSERT INTO comment (subject_type, subject_id, depth, stance, text, lang, state, participant_id, author_code,
  text_hash, created_at) VALUES ('debate', $1, 0, $2, $3, 'bg', 'visible', $4, 'К7Ж2М4', $5, $6) RETURNING id`;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

async function show(response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<{ text: string }>({ name: 'tops', text: TOPS, values: [subject, size] });
  let html = around[0]!;
  for (let at = 0; at < rows.length; at += 1) html += escape(rows[at]!.text) + around[at + 1]!;
  const body = Buffer.from(html);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const text = form.get('text')!;
  const values = [
    subject,
    form.get('stance'),
    text,
    form.get('participant'),
    createHash('sha256').update(text).digest('hex'),
    new Date(),
  ];
  const { rows } = await pool.query<{ id: string }>({ name: 'insert', text: INSERT, values });
  response.writeHead(303, { location: `/comments/${rows[0]!.id}`, 'content-length': 0 });
  response.end();
}

const server = createServer({ keepAliveTimeout: 72_000 }, (request, response) => {
  const answer = request.method === 'POST' ? take(request, response) : show(response);
  answer.catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500, { 'content-length': 0 }).end();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
