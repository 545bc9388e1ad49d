import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TrailLink } from './trail-link.entity.js';
import { Trail } from './trail.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TrailLink])],
  providers: [Trail],
  exports: [Trail],
})
export class TrailModule {}
