import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { pagePath } from './built-in.js';
import type { PageInput } from './page-input.rules.js';
import type { SitePage } from './page.entity.js';

export type PageState = Pick<SitePage, 'id' | 'slug' | 'builtIn' | 'current' | 'published'>;

export interface PageVersion extends PageInput {
  id: string;
  version: number;
  note: string;
  restores: number | null;
  /** Name of who wrote it, '' for the text that came with the release. */
  writer: string;
  at: Date;
  /** Each time from which everybody read it. */
  publishedAt: Date[];
}

const PAGE = 'SELECT id, slug, built_in AS "builtIn", current, published FROM site_page';

@Injectable()
export class PageQueries {
  constructor(private readonly database: Database) {}

  async page(slug: string): Promise<PageState | null> {
    return (await this.database.read<PageState>(`${PAGE} WHERE slug = $1`, [slug]))[0] ?? null;
  }

  /** The newest first. */
  versions(pageId: string): Promise<PageVersion[]> {
    return this.versionsWhere('version.page_id = $1', [pageId]);
  }

  async version(pageId: string, version: number): Promise<PageVersion | null> {
    return (
      (await this.versionsWhere('version.page_id = $1 AND version.version = $2', [pageId, version]))[0] ??
      null
    );
  }

  /** Pages of the staff's own that everybody reads, by title. */
  async ownShown(): Promise<{ path: string; titleBg: string; titleEn: string; changedAt: Date }[]> {
    const found = await this.database.read<{
      slug: string;
      titleBg: string;
      titleEn: string;
      changedAt: Date;
    }>(
      `SELECT slug, title_bg AS "titleBg", title_en AS "titleEn", version.at AS "changedAt"
       FROM site_page JOIN site_page_version AS version ON page_id = site_page.id AND version = published
       WHERE NOT built_in ORDER BY title_bg, slug`,
    );
    return found.map(({ slug, ...page }) => ({ path: pagePath({ slug, builtIn: false }), ...page }));
  }

  private versionsWhere(condition: string, values: unknown[]): Promise<PageVersion[]> {
    return this.database.read<PageVersion>(
      `SELECT version.id, version.version, title_bg AS "titleBg", title_en AS "titleEn",
              description_bg AS "descriptionBg", description_en AS "descriptionEn", text_bg AS "textBg",
              text_en AS "textEn", note, restores, coalesce(staff.name, '') AS writer, version.at,
              ARRAY(SELECT publication.at FROM site_page_publication AS publication
                    WHERE publication.page_id = version.page_id AND publication.version = version.version
                    ORDER BY publication.at) AS "publishedAt"
       FROM site_page_version AS version LEFT JOIN staff ON staff.id = written_by
       WHERE ${condition} ORDER BY version.version DESC`,
      values,
    );
  }
}
