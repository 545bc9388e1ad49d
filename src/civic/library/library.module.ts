import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CitationsController } from './citing/citations.controller.js';
import { LibraryDesk } from './desk/library.desk.js';
import { PublicationDeeds } from './desk/publication-deeds.service.js';
import { PublicationFilesAdmin } from './desk/publication-files.admin.js';
import { PublicationRecord } from './desk/publication-record.service.js';
import { PublicationsAdmin } from './desk/publications.admin.js';
import { contentsControllers, contentsImports, contentsProviders } from './contents/contents.room.js';
import { DownloadCounter } from './downloads/download-counter.service.js';
import { DownloadsController } from './downloads/downloads.controller.js';
import { PublicationDownload } from './downloads/publication-download.entity.js';
import { LibraryPermissions } from './library.permissions.js';
import { LibrarySite } from './library.site.js';
import { PublicationChanges } from './publication-changes.service.js';
import { PublicationChoices } from './publication-choices.service.js';
import { PublicationClocks } from './publication-clocks.service.js';
import { Publication } from './publication.entity.js';
import { PublicationSubject } from './publication.subject.js';
import { PublicationQueries } from './publications.queries.js';
import { Publications } from './publications.service.js';
import { PublicationsApiController } from './reading/data/publications-api.controller.js';
import { LibraryController } from './reading/library.controller.js';
import { PublicationPages } from './reading/publication-pages.service.js';
import { PublicationLists } from './reading/publication-lists.queries.js';
import { StrategicController } from './strategic/strategic.controller.js';
import { StrategicQueries } from './strategic/strategic.queries.js';
import { PublicationVersions } from './versions/publication-versions.service.js';
import { VersionQueries } from './versions/version.queries.js';
import { PublicationFile, PublicationVersion } from './versions/versions.entity.js';

/** What each folder is for says README.md. */
@Module({
  imports: [
    ...contentsImports,
    TypeOrmModule.forFeature([Publication, PublicationVersion, PublicationFile, PublicationDownload]),
  ],
  // What has a name of its own below /library comes before what has a number.
  controllers: [
    StrategicController,
    CitationsController,
    DownloadsController,
    ...contentsControllers,
    LibraryController,
    PublicationsApiController,
  ],
  providers: [
    ...contentsProviders,
    DownloadCounter,
    LibraryDesk,
    LibraryPermissions,
    LibrarySite,
    PublicationChanges,
    PublicationChoices,
    PublicationClocks,
    PublicationDeeds,
    PublicationFilesAdmin,
    PublicationPages,
    PublicationQueries,
    PublicationLists,
    PublicationRecord,
    Publications,
    PublicationsAdmin,
    PublicationSubject,
    PublicationVersions,
    StrategicQueries,
    VersionQueries,
  ],
})
export class LibraryModule {}
