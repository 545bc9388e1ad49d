import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContributionsController } from './contributions.controller.js';
import { Contributions } from './contributions.service.js';
import { ParticipationFigures } from './figures/participation-figures.service.js';
import { SubjectChoices } from './subject-choices.service.js';
import { SubjectNames } from './subject-names.service.js';
import { SubjectReach } from './subject-reach.service.js';
import { Subject } from './subject.entity.js';
import { Subjects } from './subjects.service.js';
import { TopicRow } from './topic.entity.js';
import { TopicsAdmin } from './topics.admin.js';
import { TopicsEditor } from './topics.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Subject, TopicRow])],
  controllers: [ContributionsController],
  providers: [
    Subjects,
    SubjectNames,
    SubjectChoices,
    SubjectReach,
    Contributions,
    ParticipationFigures,
    TopicsEditor,
    TopicsAdmin,
  ],
  exports: [Subjects, SubjectNames, SubjectChoices, SubjectReach, Contributions, ParticipationFigures],
})
export class SubjectsModule {}
