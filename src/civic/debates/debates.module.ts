import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DebatePoint } from './conclusions/debate-point.entity.js';
import { DebateFile } from './debate-file.entity.js';
import { DebateReason } from './debate-reason.entity.js';
import { Debate } from './debate.entity.js';
import { DebateSubject } from './debate.subject.js';

@Module({
  imports: [TypeOrmModule.forFeature([Debate, DebateFile, DebatePoint, DebateReason])],
  providers: [DebateSubject],
})
export class DebatesModule {}
