import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Files } from '../../../platform/files/index.js';
import { docxText, type DocxText } from './docx/docx-text.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface TextSource {
  fileId: string;
  name: string;
}

/** The texts that are in stored documents. */
@Injectable()
export class TextSources {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** The draft that was attached last. */
  async attachedDraft(consultationId: string): Promise<string | null> {
    const [found] = await this.database.read<{ fileId: string }>(
      `SELECT file_id AS "fileId" FROM consultation_file JOIN stored_file AS stored ON stored.id = file_id
       WHERE consultation_id = $1 AND kind = 'draft'
       ORDER BY media_type = $2 DESC, consultation_file.id DESC LIMIT 1`,
      [consultationId, DOCX],
    );
    return found?.fileId ?? null;
  }

  /** @throws DocxUnreadable, RuleBroken for what is no Word document: as files both are good */
  async read(fileId: string): Promise<DocxText & TextSource> {
    const [stored] = await this.database.read<{ key: string; name: string; mediaType: string }>(
      'SELECT key, name, media_type AS "mediaType" FROM stored_file WHERE id = $1',
      [fileId],
    );
    if (stored?.mediaType !== DOCX) throw new RuleBroken('docxOtherFormat');
    const content = await this.files.open(stored.key);
    if (!content) throw new RuleBroken('docxBroken');
    return { ...(await docxText(await buffer(content))), fileId, name: stored.name };
  }
}
