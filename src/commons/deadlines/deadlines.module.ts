import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlineLetters } from './deadline-letters.js';
import { DeadlineRow } from './deadline.entity.js';
import { DeadlineRules } from './deadline-rules.js';
import { DeadlinesAdmin } from './deadlines.admin.js';
import { DeadlinesApiController } from './deadlines-api.controller.js';
import { DeadlineClock } from './deadlines.jobs.js';
import { DeadlineQueries } from './deadlines.queries.js';
import { DeadlinesRegistration } from './deadlines.registration.js';
import { Deadlines } from './deadlines.service.js';
import { DeadlineTasks } from './deadlines.tasks.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeadlineRow])],
  controllers: [DeadlinesApiController],
  providers: [
    Deadlines,
    DeadlineRules,
    DeadlineQueries,
    DeadlineLetters,
    DeadlineClock,
    DeadlineTasks,
    DeadlinesAdmin,
    DeadlinesRegistration,
  ],
  exports: [Deadlines],
})
export class DeadlinesModule {}
