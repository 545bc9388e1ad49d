import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Navigation } from '../../platform/http/index.js';
import { CrawlersController } from './crawlers.controller.js';
import { HomeController } from './home/home.controller.js';
import { HomeQueries } from './home/home.queries.js';
import { pagesControllers, pagesEntities, pagesProviders } from './pages/pages.room.js';
import {
  participationControllers,
  participationEntities,
  participationProviders,
} from './participation/participation.room.js';
import { doors } from './portal.doors.js';

@Module({
  imports: [TypeOrmModule.forFeature([...pagesEntities, ...participationEntities])],
  controllers: [HomeController, CrawlersController, ...pagesControllers, ...participationControllers],
  providers: [HomeQueries, ...pagesProviders, ...participationProviders],
})
export class PortalModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    for (const door of doors) this.navigation.registerFooter(door);
  }
}
