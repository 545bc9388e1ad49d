import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlineRow } from './deadline.entity.js';
import { DeadlineRules } from './deadline-rules.js';
import { DeadlineQueries } from './deadlines.queries.js';
import { Deadlines } from './deadlines.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeadlineRow])],
  providers: [Deadlines, DeadlineRules, DeadlineQueries],
  exports: [Deadlines],
})
export class DeadlinesModule {}
