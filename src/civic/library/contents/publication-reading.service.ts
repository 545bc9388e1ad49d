import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/i18n/index.js';
import type { ShownPublication } from '../publications.queries.js';
import { ContentsQueries } from './contents.queries.js';
import { coverView, readingNote, readingView, type CoverPicture, type ReadingView } from './reading-notes.js';

/** What the pages of the library show of the inside of files. */
@Injectable()
export class PublicationReading {
  constructor(private readonly queries: ContentsQueries) {}

  /** By publication; those without a cover are missing. */
  async covers(publications: readonly { id: string }[]): Promise<Map<string, CoverPicture>> {
    const found = await this.queries.covers(publications.map(({ id }) => id));
    return new Map([...found].map(([id, cover]) => [id, coverView(cover)!]));
  }

  /** @param asStaff whether files in preparation count */
  async of(
    row: ShownPublication,
    locale: Locale,
    asStaff: boolean,
  ): Promise<{ cover: CoverPicture | null; view: ReadingView | null; notes: ReadonlyMap<string, string> }> {
    const [files, covers] = await Promise.all([this.queries.files(row.id), this.covers([row])]);
    const shown = files.filter(({ publishedAt }) => publishedAt !== null || asStaff);
    return {
      cover: covers.get(row.id) ?? null,
      view: row.state === 'withdrawn' ? null : readingView(row, shown, locale),
      notes: new Map(shown.map((file) => [file.id, readingNote(file, locale)])),
    };
  }
}
