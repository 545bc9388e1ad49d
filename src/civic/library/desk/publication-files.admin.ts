import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Raw } from 'typeorm';
import { isBound } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  Marked,
  LANGUAGES,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { ContentsDesk } from '../contents/contents.desk.js';
import { contentsDeskMessages } from '../contents/contents.desk.messages.js';
import { FILE_LABELS, problemMessages } from '../library.problems.messages.js';
import { recordPath } from '../publication.rules.js';
import { ownerOf } from '../versions/publication-versions.service.js';
import { PublicationFile } from '../versions/versions.entity.js';
import { PublicationDeeds } from './publication-deeds.service.js';

interface FileRow {
  id: string;
  publicationId: string;
  title: string;
  number: number;
  key: string;
  name: string;
}

/** Files, each reached from its publication. */
@Injectable()
export class PublicationFilesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly deeds: PublicationDeeds,
    private readonly contents: ContentsDesk,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<PublicationFile>({
        entity: PublicationFile,
        id: 'publication-files',
        title: 'label',
        label: { bg: 'Файл на публикация', en: 'File of a publication' },
        labelPlural: { bg: 'Файлове на публикации', en: 'Files of publications' },
        permissions: { list: 'library.read' },
        scope: ofOwn,
        sort: { by: 'id', direction: 'desc' },
        fields: {
          label: { label: FILE_LABELS.label, list: true },
          publication: { label: { bg: 'Публикация', en: 'Publication' }, list: true },
          version: { label: { bg: 'Версия', en: 'Version' }, list: true },
          file: { label: FILE_LABELS.file },
          text: { label: contentsDeskMessages.texts.text, list: true },
          advice: { label: contentsDeskMessages.texts.advice },
          cover: { label: contentsDeskMessages.texts.cover },
          lang: { label: FILE_LABELS.lang, type: 'select', choices: LANGUAGES },
          alt: { label: FILE_LABELS.alt, type: 'longText' },
          addedAt: { label: { bg: 'Добавен', en: 'Added' }, type: 'datetime' },
        },
        extras: (_ctx, ids) => this.extras(ids),
        extraActions: {
          ...this.contents.ofFile(),
          remove: {
            label: { bg: 'Премахнете', en: 'Remove' },
            permission: 'library.edit',
            on: 'record',
            danger: true,
            question: {
              bg: 'Да махнем ли файла от версията, която се подготвя?',
              en: 'Take the file out of the version in preparation?',
            },
            run: async (ctx, id) => {
              const publicationId = await this.database.transaction((tx) => ownerOf(tx, id!));
              await this.deeds.removeFile(ctx, publicationId, id!);
              return { redirect: recordPath(publicationId) };
            },
          },
        },
        messages: problemMessages,
        empty: { bg: 'Още няма файлове.', en: 'There are no files yet.' },
      }),
    );
  }

  private async extras(ids: string[]) {
    const found = await this.database.read<FileRow>(
      `SELECT file.id, publication.id AS "publicationId", publication.title, version.number, stored.key, stored.name
       FROM publication_file AS file JOIN publication_version AS version ON version.id = file.version_id
       JOIN publication ON publication.id = version.publication_id JOIN stored_file AS stored ON stored.id = file.file_id
       WHERE file.id = ANY($1::bigint[])`,
      [ids],
    );
    const texts = await this.contents.fields(ids);
    return new Map(
      found.map((row) => [
        row.id,
        {
          ...texts.get(row.id),
          publication: new Marked(row.title, undefined, recordPath(row.publicationId)),
          version: String(row.number),
          file: new Marked(row.name, undefined, filePath(row)),
        },
      ]),
    );
  }
}

/** Files of drafts are there for those alone who see the draft. */
function ofOwn(staff: StaffViewer) {
  if (!isBound(staff)) return {};
  return {
    versionId: Raw<string>(
      (column) =>
        `${column} IN (SELECT version.id FROM publication_version AS version
                       JOIN publication ON publication.id = version.publication_id
                       WHERE publication.published_at IS NOT NULL OR publication.unit_id = ANY(:units))`,
      { units: staff.units },
    ),
  };
}
