import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { readDocument } from '../../../platform/documents/index.js';
import { Files } from '../../../platform/files/index.js';
import { Log } from '../../../platform/logging/index.js';
import { drawnCovers } from './covers.js';
import { MOST_ATTEMPTS, READ_TYPES, readableAs, WAITS_SECONDS } from './reading-state.rules.js';
import { ReadingResults, type FileToRead, type Outcome } from './reading-results.service.js';

const READABLE = `file.id IN (
  SELECT readable.id FROM publication_file AS readable JOIN stored_file ON stored_file.id = readable.file_id
  WHERE stored_file.media_type = ANY($1::text[]))`;

/**
 * Reads what the files of publications say. The row says what is to be done and how often it was tried; whoever takes
 * it counts the attempt before it begins, so that a file that kills its worker is left to the staff in the end.
 */
@Injectable()
export class FileReadings {
  private readonly log = new Log('library');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly results: ReadingResults,
  ) {}

  /** The file will be read; saying it twice changes nothing. One that has nothing to read is left alone. */
  async expect(tx: Tx, fileId: string, now: Date): Promise<void> {
    await affected(
      tx,
      `INSERT INTO publication_file_text (file_id, state, next_at)
       SELECT file.id, 'waiting', $3 FROM publication_file AS file WHERE file.id = $2 AND ${READABLE}
       ON CONFLICT (file_id) DO NOTHING`,
      [READ_TYPES, fileId, now],
    );
  }

  /** Anew, as often as the first time; what was read before stays until then. @returns whether there is something to read */
  async again(tx: Tx, fileId: string, now: Date): Promise<boolean> {
    const count = await affected(
      tx,
      `INSERT INTO publication_file_text (file_id, state, next_at)
       SELECT file.id, 'waiting', $3 FROM publication_file AS file WHERE file.id = $2 AND ${READABLE}
       ON CONFLICT (file_id) DO UPDATE SET state = 'waiting', attempts = 0, next_at = excluded.next_at`,
      [READ_TYPES, fileId, now],
    );
    return count > 0;
  }

  /** Gives up on what was tried too often, and finds files that nobody announced. @returns whether any is to be read now */
  async due(now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await affected(
        tx,
        `UPDATE publication_file_text SET state = 'failed', next_at = NULL
         WHERE state = 'waiting' AND attempts >= $1 AND next_at <= $2`,
        [MOST_ATTEMPTS, now],
      );
      await affected(
        tx,
        `INSERT INTO publication_file_text (file_id, state, next_at)
         SELECT file.id, 'waiting', $2 FROM publication_file AS file
         WHERE NOT EXISTS (SELECT FROM publication_file_text WHERE file_id = file.id) AND ${READABLE}
         ON CONFLICT (file_id) DO NOTHING`,
        [READ_TYPES, now],
      );
      const due = await rows(
        tx,
        `SELECT 1 FROM publication_file_text WHERE state = 'waiting' AND next_at <= $1 LIMIT 1`,
        [now],
      );
      return due.length > 0;
    });
  }

  /** Reads one file after the other until none is due. */
  async drain(): Promise<void> {
    for (let file = await this.take(); file; file = await this.take()) {
      try {
        await this.results.write(file, await this.read(file), this.clock.now());
      } catch (error) {
        // It stays due: the next attempt comes by its time.
        this.log.error(`Reading of file ${file.id}, attempt ${file.attempts}`, error);
      }
    }
  }

  private async take(): Promise<FileToRead | null> {
    const [taken] = await this.database.transaction((tx) =>
      rows<FileToRead>(
        tx,
        `UPDATE publication_file_text AS text
         SET attempts = attempts + 1, next_at = $1::timestamptz + make_interval(secs => ($2::int[])[attempts + 1])
         FROM publication_file AS file, stored_file AS stored, publication_version AS version, publication
         WHERE text.file_id = (SELECT file_id FROM publication_file_text
                               WHERE state = 'waiting' AND next_at <= $1 AND attempts < $3
                               ORDER BY next_at, file_id LIMIT 1 FOR UPDATE SKIP LOCKED)
           AND file.id = text.file_id AND stored.id = file.file_id AND version.id = file.version_id
           AND publication.id = version.publication_id
         RETURNING file.id, text.attempts, version.publication_id AS "publicationId", publication.title, stored.key,
                   stored.media_type AS "mediaType"`,
        [this.clock.now(), WAITS_SECONDS, MOST_ATTEMPTS],
      ),
    );
    return taken ?? null;
  }

  private async read({ key, mediaType }: FileToRead): Promise<Outcome> {
    const content = await this.files.open(key);
    if (!content) throw new Error(`No content of ${key}`);
    const bytes = await buffer(content);
    const { text, cover } = readableAs(mediaType);
    const reading = text ? await readDocument(bytes, text) : { state: 'empty' as const };
    const covers = cover && reading.state !== 'encrypted' ? await drawnCovers(bytes, cover) : null;
    return { reading, covers };
  }
}
