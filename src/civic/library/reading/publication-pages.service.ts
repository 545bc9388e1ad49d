import { Injectable } from '@nestjs/common';
import { deadlineClock, Deadlines } from '../../../commons/deadlines/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { citation } from '../citing/citation.rules.js';
import { PublicationReading } from '../contents/publication-reading.service.js';
import { PublicationChoices } from '../publication-choices.service.js';
import { isPublic, publicationLifecycle, toneOf } from '../publication.lifecycle.js';
import {
  downloadsTag,
  KINDS,
  LEVELS,
  LIBRARY_PATH,
  PUBLICATION,
  publicationPath,
} from '../publication.rules.js';
import { PublicationQueries, type ShownPublication } from '../publications.queries.js';
import { VersionQueries, type ShownVersion } from '../versions/version.queries.js';
import { API_PATH } from './data/publications-api.schemas.js';
import { listMessages } from './lists.messages.js';
import { pageMessages } from './page.messages.js';
import { factsOf, nearView, termText, versionView } from './publication.presentation.js';
import type { PublicationPageProps } from './views/publication.page.js';

/** Gathers what the page of one publication shows. */
@Injectable()
export class PublicationPages {
  constructor(
    private readonly queries: PublicationQueries,
    private readonly versions: VersionQueries,
    private readonly choices: PublicationChoices,
    private readonly deadlines: Deadlines,
    private readonly database: Database,
    private readonly trail: Trail,
    private readonly reading: PublicationReading,
  ) {}

  /** @param asStaff whether the one in preparation, and files of what is withdrawn, are shown too */
  async of(
    row: ShownPublication,
    { locale, now, site, viewer }: PageContext,
    asStaff: boolean,
  ): Promise<{ props: PublicationPageProps; tags: string[] }> {
    const t = pageMessages(locale);
    const ref = { type: PUBLICATION, id: row.id };
    const [all, around, related, names, links, clocks, reading] = await Promise.all([
      this.versions.of(row.id),
      this.queries.around(row.id),
      this.queries.related(row),
      this.choices.names(),
      this.trail.shown(ref),
      this.deadlines.of(this.database, ref),
      this.reading.of(row, locale, asStaff),
    ]);
    const isRead = row.state === 'published' || asStaff;
    const shown = isRead ? all.filter(({ publishedAt }) => publishedAt || asStaff) : [];
    const views = shown.map((version) => versionView(row, version, locale, reading.notes));
    const current = views.find(({ number }) => number === (row.currentVersion || row.pendingVersion)) ?? null;
    const running = clocks.find(
      ({ state, rule }) => rule.public && (state === 'running' || state === 'paused'),
    );
    const path = publicationPath(row);
    const props: PublicationPageProps = {
      title: row.title,
      lang: row.lang,
      summary: row.summary,
      kind: { code: row.kind, label: KINDS[row.kind][locale] },
      state: { label: pick(publicationLifecycle.states[row.state].label, locale), tone: toneOf(row.state) },
      headFacts: [
        formatDate(row.datedOn, locale),
        ...(row.currentVersion > 1 ? [listMessages(locale)('version', { number: row.currentVersion })] : []),
      ],
      clock: running && isPublic(row) ? deadlineClock(running, locale, now) : undefined,
      isDraft: !isPublic(row),
      withdrawn: row.state === 'withdrawn' ? { reason: row.stateReason, lang: row.lang } : null,
      video: isRead && row.videoUrl ? { href: row.videoUrl, host: new URL(row.videoUrl).hostname } : null,
      cover: reading.cover,
      reading: reading.view,
      current,
      versions: views.length > 1 ? views : [],
      downloads: downloadsOf(shown, t),
      citation:
        row.state === 'published'
          ? {
              text: citation({ ...row, url: site.url + path }, dateIn(now)),
              lang: row.lang,
              bib: `${LIBRARY_PATH}/${row.id}/cite.bib`,
              ris: `${LIBRARY_PATH}/${row.id}/cite.ris`,
            }
          : null,
      facts: factsOf(row, names, locale),
      funding: row.funding,
      order: row.level && {
        level: LEVELS[row.level][locale],
        term: termText(row, locale),
        review: row.reviewOn ? formatDate(row.reviewOn, locale) : '',
        above: around.above && nearView(around.above, locale),
        below: around.below.map((near) => nearView(near, locale)),
      },
      related: related.map((near) => nearView(near, locale)),
      follow: row.state === 'published' ? { scope: 'subject', subject: `${PUBLICATION}:${row.id}` } : null,
      signedIn: viewer !== null,
      links,
      json: `${API_PATH}/${row.id}`,
    };
    const own = [`subject:${PUBLICATION}:${row.id}`, downloadsTag(row.id), ...links.tags];
    return { props, tags: [...own, 'list:publication', 'topics', 'places', 'today'] };
  }
}

/** Of all versions together, where there are several files; a single one says it by itself. */
function downloadsOf(versions: readonly ShownVersion[], t: ReturnType<typeof pageMessages>): string {
  const files = versions.flatMap((version) => (version.publishedAt ? version.files : []));
  const count = files.reduce((sum, { downloads }) => sum + downloads, 0);
  return files.length > 1 ? t('downloadsAll', { count }) : '';
}
