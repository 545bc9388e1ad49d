import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TrailApiController } from './trail-api.controller.js';
import { TrailEditor } from './trail-editor.service.js';
import { TrailLink } from './trail-link.entity.js';
import { TrailAdmin } from './trail.admin.js';
import { Trail } from './trail.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TrailLink])],
  controllers: [TrailApiController],
  providers: [Trail, TrailEditor, TrailAdmin],
  exports: [Trail, TrailEditor],
})
export class TrailModule {}
