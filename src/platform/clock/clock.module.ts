import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarException } from './calendar-exception.entity.js';
import { Calendar } from './calendar.service.js';
import { Clock } from './clock.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CalendarException])],
  providers: [Clock, Calendar],
  exports: [Clock, Calendar],
})
export class ClockModule {}
