import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { inWorker } from '../queue/index.js';
import { PageVersionPruning } from './page-version-pruning.jobs.js';
import { PageVersion } from './page-version.entity.js';
import { PageVersions } from './page-versions.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PageVersion])],
  providers: [PageVersions, ...inWorker(PageVersionPruning)],
  exports: [PageVersions],
})
export class PageVersionsModule {}
