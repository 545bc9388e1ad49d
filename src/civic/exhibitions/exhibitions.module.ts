import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardDeeds } from './desk/board-deeds.service.js';
import { BoardsAdmin } from './desk/boards.admin.js';
import { RoomDeeds } from './desk/room-deeds.service.js';
import { RoomsAdmin } from './desk/rooms.admin.js';
import { ExhibitionBoard } from './exhibition-board.entity.js';
import { ExhibitionBoards } from './exhibition-boards.service.js';
import { ExhibitionChanges } from './exhibition-changes.service.js';
import { ExhibitionRoom } from './exhibition-room.entity.js';
import { ExhibitionRooms } from './exhibition-rooms.service.js';
import { ExhibitionPermissions } from './exhibition.permissions.js';
import { ExhibitionQueries } from './exhibition.queries.js';
import { ExhibitionSite } from './exhibition.site.js';
import { ExhibitionSubject } from './exhibition.subject.js';
import { BoardPictures } from './printing/board-pictures.service.js';
import { ExhibitionFilesController } from './printing/exhibition-files.controller.js';
import { PrintedExhibition } from './printing/printed-exhibition.service.js';
import { ExhibitionController } from './reading/exhibition.controller.js';
import { ExhibitionPages } from './reading/exhibition-pages.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ExhibitionRoom, ExhibitionBoard])],
  controllers: [ExhibitionFilesController, ExhibitionController],
  providers: [
    BoardDeeds,
    BoardPictures,
    BoardsAdmin,
    ExhibitionBoards,
    ExhibitionChanges,
    ExhibitionPages,
    ExhibitionPermissions,
    ExhibitionQueries,
    ExhibitionRooms,
    ExhibitionSite,
    ExhibitionSubject,
    PrintedExhibition,
    RoomDeeds,
    RoomsAdmin,
  ],
})
export class ExhibitionsModule {}
