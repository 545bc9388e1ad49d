import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { pathControllers, pathProviders } from './path/path.room.js';
import { TrailPaths } from './path/trail-paths.service.js';
import { StandingLinks } from './standing-links.service.js';
import { TrailApiController } from './trail-api.controller.js';
import { TrailEditor } from './trail-editor.service.js';
import { TrailLink } from './trail-link.entity.js';
import { TrailAdmin } from './trail.admin.js';
import { Trail } from './trail.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TrailLink])],
  controllers: [TrailApiController, ...pathControllers],
  providers: [Trail, TrailEditor, StandingLinks, TrailAdmin, ...pathProviders],
  exports: [Trail, TrailEditor, StandingLinks, TrailPaths],
})
export class TrailModule {}
