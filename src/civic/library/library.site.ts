import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { HELD_COVERS } from './contents/contents.queries.js';
import { libraryMessages } from './library.messages.js';
import { LIBRARY_PATH, STRATEGIC_PATH } from './publication.rules.js';
import { publicationApi } from './reading/data/publications-api.schemas.js';
import { HELD_FILES } from './versions/version.queries.js';

/** What the ground floor learns about the library: menu, footer, the description of the API, and the files that it holds. */
@Injectable()
export class LibrarySite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const { library, footerLibrary, strategic } = libraryMessages.texts;
    this.navigation.register({ path: LIBRARY_PATH, label: library, order: 55 });
    const section = 'transparency';
    this.navigation.registerFooter({ section, path: LIBRARY_PATH, label: footerLibrary, order: 55 });
    this.navigation.registerFooter({ section, path: STRATEGIC_PATH, label: strategic, order: 56 });
    this.apiDocs.register(publicationApi);
    this.files.holdBy('library', HELD_FILES);
    this.files.holdBy('library.covers', HELD_COVERS);
  }
}
