import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PageVersion } from './page-version.entity.js';
import { PageVersions } from './page-versions.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PageVersion])],
  providers: [PageVersions],
  exports: [PageVersions],
})
export class PageVersionsModule {}
