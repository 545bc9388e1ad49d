import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Navigation } from '../../platform/http/index.js';
import { CrawlersController } from './crawlers.controller.js';
import { HomeController } from './home/home.controller.js';
import { HomeQueries } from './home/home.queries.js';
import {
  participationControllers,
  participationEntities,
  participationProviders,
} from './participation/participation.room.js';
import { PortalController } from './portal.controller.js';
import { doors } from './portal.doors.js';

@Module({
  imports: [TypeOrmModule.forFeature(participationEntities)],
  controllers: [PortalController, CrawlersController, HomeController, ...participationControllers],
  providers: [HomeQueries, ...participationProviders],
})
export class PortalModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    for (const door of doors.menu) this.navigation.register(door);
    for (const door of doors.footer) this.navigation.registerFooter(door);
  }
}
