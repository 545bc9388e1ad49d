import { Module, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/http/index.js';
import { CrawlersController } from './crawlers.controller.js';
import { HomeQueries } from './home.queries.js';
import { PortalController } from './portal.controller.js';
import { doors } from './portal.doors.js';

@Module({
  controllers: [PortalController, CrawlersController],
  providers: [HomeQueries],
})
export class PortalModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    for (const door of doors.menu) this.navigation.register(door);
    for (const door of doors.footer) this.navigation.registerFooter(door);
  }
}
