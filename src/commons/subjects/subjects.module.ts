import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Subject } from './subject.entity.js';
import { Subjects } from './subjects.service.js';
import { TopicRow } from './topic.entity.js';
import { TopicsAdmin } from './topics.admin.js';
import { TopicsEditor } from './topics.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Subject, TopicRow])],
  providers: [Subjects, TopicsEditor, TopicsAdmin],
  exports: [Subjects],
})
export class SubjectsModule {}
