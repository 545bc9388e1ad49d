import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { PublicationFile, PublicationVersion } from './versions.entity.js';

export type ShownFile = Pick<PublicationFile, 'id' | 'label' | 'lang' | 'alt'> & {
  versionId: string;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  downloads: number;
};

export type ShownVersion = Pick<PublicationVersion, 'id' | 'number' | 'changes' | 'publishedAt'> & {
  files: ShownFile[];
};

/** What is asked for by the address of a download. */
export interface AskedFile {
  id: string;
  publicationId: string;
  key: string;
  name: string;
  /** Whether everybody may read it. */
  public: boolean;
}

/** Whether a file of a version may be read by everybody: of older versions too, of withdrawn publications not. */
export const OPEN_FILE = `publication.state = 'published' AND version.published_at IS NOT NULL`;

const JOINED = `publication_file AS file
  JOIN publication_version AS version ON version.id = file.version_id
  JOIN publication ON publication.id = version.publication_id`;

/** Which stored files the library holds. */
export const HELD_FILES = `SELECT file.file_id, ${OPEN_FILE} AS public FROM ${JOINED}`;

/** The reads of editions and their files. */
@Injectable()
export class VersionQueries {
  constructor(private readonly database: Database) {}

  /** The latest first, the one in preparation above all. */
  async of(publicationId: string): Promise<ShownVersion[]> {
    const [versions, files] = await Promise.all([
      this.database.read<Omit<ShownVersion, 'files'>>(
        `SELECT id, number, changes, published_at AS "publishedAt" FROM publication_version
         WHERE publication_id = $1 ORDER BY number DESC`,
        [publicationId],
      ),
      this.database.read<ShownFile>(
        `SELECT file.id, file.version_id AS "versionId", file.label, file.lang, file.alt, stored.key, stored.name,
                stored.media_type AS "mediaType", stored.bytes,
                coalesce((SELECT sum(count) FROM publication_download WHERE file_id = file.id), 0)::int AS downloads
         FROM ${JOINED} JOIN stored_file AS stored ON stored.id = file.file_id
         WHERE publication.id = $1 ORDER BY file.id`,
        [publicationId],
      ),
    ]);
    return versions.map((version) => ({
      ...version,
      files: files.filter(({ versionId }) => versionId === version.id),
    }));
  }

  async file(publicationId: string, fileId: string): Promise<AskedFile | null> {
    const [found] = await this.database.read<AskedFile>(
      `SELECT file.id, publication.id AS "publicationId", stored.key, stored.name, ${OPEN_FILE} AS public
       FROM ${JOINED} JOIN stored_file AS stored ON stored.id = file.file_id
       WHERE publication.id = $1 AND file.id = $2`,
      [publicationId, fileId],
    );
    return found ?? null;
  }
}
