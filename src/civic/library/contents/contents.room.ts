import { BullModule } from '@nestjs/bull';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { inWorker } from '../../../platform/queue/index.js';
import { ChapterAnswers, ChapterSubject } from './chapter.subject.js';
import { CommentsSwitch } from './comments-switch.service.js';
import { ContentsDesk } from './contents.desk.js';
import { ContentsDeeds } from './contents-deeds.service.js';
import { ContentsQueries } from './contents.queries.js';
import { FileReadings } from './file-readings.service.js';
import { PublicationReading } from './publication-reading.service.js';
import { ReadController } from './read.controller.js';
import { ReadPages } from './read-pages.service.js';
import { ReadingResults } from './reading-results.service.js';
import { ReadingJobs, ReadingSweep } from './readings.jobs.js';
import { ReadingsListener } from './readings.listener.js';
import { READINGS, ReadingWakeups } from './readings.queue.js';

export const contentsImports: DynamicModule[] = [BullModule.registerQueue({ name: READINGS })];
export const contentsControllers: Type[] = [ReadController];
export const contentsProviders: Provider[] = [
  ChapterAnswers,
  ChapterSubject,
  CommentsSwitch,
  ContentsDeeds,
  ContentsDesk,
  ContentsQueries,
  FileReadings,
  PublicationReading,
  ReadingResults,
  ReadingsListener,
  ReadingWakeups,
  ReadPages,
  ...inWorker(ReadingJobs, ReadingSweep),
];
