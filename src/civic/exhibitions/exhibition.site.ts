import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { Navigation } from '../../platform/http/index.js';
import { PUBLIC_ROOM } from './exhibition.lifecycle.js';
import { exhibitionMessages } from './exhibition.messages.js';
import { EXHIBITION_PATH } from './exhibition.rules.js';

const HELD_FILES = `SELECT file_id, ${PUBLIC_ROOM} AS public FROM exhibition_board
  JOIN exhibition_room ON exhibition_room.id = room_id`;

/** What the ground floor learns about the exhibition: the footer, and the pictures that hang in it. */
@Injectable()
export class ExhibitionSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.navigation.registerFooter({
      section: 'transparency',
      path: EXHIBITION_PATH,
      label: exhibitionMessages.texts.exhibition,
      order: 62,
    });
    this.files.holdBy('exhibitions', HELD_FILES);
  }
}
