import { Injectable } from '@nestjs/common';
import type { PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { formatDate, formatNumber } from '../../../platform/i18n/index.js';
import type { Publication } from '../publication.entity.js';
import { VersionQueries, type ShownVersion } from '../versions/version.queries.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');

/** What the record of a publication shows beside its columns. */
@Injectable()
export class PublicationRecord {
  constructor(private readonly versions: VersionQueries) {}

  async sections(row: Publication): Promise<RecordSection[]> {
    const versions = await this.versions.of(row.id);
    const next = nextOf(row, versions);
    const rows = versions.flatMap(({ number, publishedAt, changes, files }): (string | PageCell)[][] => {
      const version = [
        String(number),
        publishedAt ? formatDate(publishedAt, 'bg') : { text: t('pending'), tone: 'wait' as const },
      ];
      if (files.length === 0) return [[...version, t('noFiles'), '', changes]];
      return files.map(({ id, label, downloads }) => [
        ...version,
        { text: label, href: `/admin/resources/publication-files/records/${id}/show` },
        formatNumber(downloads, 'bg'),
        changes,
      ]);
    });
    const columns = [t('version'), t('published'), t('file'), t('taken'), t('changes')];
    return [
      ...(next ? [{ id: 'todo', title: t('todo'), paragraphs: [next], first: true }] : []),
      { id: 'versions', title: t('versions'), table: { columns, rows, empty: t('noFiles') } },
    ];
  }
}

function nextOf({ state, kind, pendingVersion }: Publication, versions: readonly ShownVersion[]): string {
  if (state === 'published' && pendingVersion) return t('todoVersion', { number: pendingVersion });
  if (state !== 'draft') return '';
  const hasFiles = versions.some(({ files }) => files.length > 0);
  return t(hasFiles || kind === 'video' ? 'todoPublish' : 'todoFiles');
}
