import { Injectable } from '@nestjs/common';
import type { PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { formatDate, formatNumber } from '../../../platform/i18n/index.js';
import { ContentsDesk } from '../contents/contents.desk.js';
import type { Publication } from '../publication.entity.js';
import { VersionQueries, type ShownVersion } from '../versions/version.queries.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');

/** What the record of a publication shows beside its columns. */
@Injectable()
export class PublicationRecord {
  constructor(
    private readonly versions: VersionQueries,
    private readonly contents: ContentsDesk,
  ) {}

  async sections(row: Publication): Promise<RecordSection[]> {
    const versions = await this.versions.of(row.id);
    const next = nextOf(row, versions);
    const texts = await this.contents.cells(versions.flatMap(({ files }) => files).map(({ id }) => id));
    const rows = versions.flatMap(({ number, publishedAt, changes, files }): (string | PageCell)[][] => {
      const version = [
        String(number),
        publishedAt ? formatDate(publishedAt, 'bg') : { text: t('pending'), tone: 'wait' as const },
      ];
      if (files.length === 0) return [[...version, t('noFiles'), '', '', changes]];
      return files.map(({ id, label, downloads }) => [
        ...version,
        { text: label, href: `/admin/resources/publication-files/records/${id}/show` },
        texts.get(id) ?? '',
        formatNumber(downloads, 'bg'),
        changes,
      ]);
    });
    const columns = [t('version'), t('published'), t('file'), t('text'), t('taken'), t('changes')];
    return [
      ...(next.length > 0 ? [{ id: 'todo', title: t('todo'), paragraphs: next, first: true }] : []),
      { id: 'versions', title: t('versions'), table: { columns, rows, empty: t('noFiles') } },
    ];
  }
}

function nextOf(
  { state, kind, unitId, pendingVersion }: Publication,
  versions: readonly ShownVersion[],
): string[] {
  if (state === 'published' && pendingVersion) return [t('todoVersion', { number: pendingVersion })];
  if (state !== 'draft') return [];
  const hasFiles = versions.some(({ files }) => files.length > 0);
  const missing = [
    ...(hasFiles || kind === 'video' ? [] : [t('todoFiles')]),
    ...(unitId === null ? [t('todoUnit')] : []),
  ];
  return missing.length > 0 ? missing : [t('todoPublish')];
}
