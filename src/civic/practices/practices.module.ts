import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeDeeds } from './desk/practice-deeds.service.js';
import { PracticeSections } from './desk/practice-sections.service.js';
import { PracticesAdmin } from './desk/practices.admin.js';
import { PracticesDesk } from './desk/practices.desk.js';
import { PracticeLetters } from './letters/practice-letters.js';
import { PracticeChoices } from './practice-choices.service.js';
import { PracticeClock } from './practice-clock.service.js';
import { PracticeEvidenceRow, PracticeResultRow, PracticeVersion } from './practice-parts.entity.js';
import { PracticeReview } from './practice-review.service.js';
import { Practice } from './practice.entity.js';
import { PracticeSubject } from './practice.subject.js';
import { PracticePermissions } from './practices.permissions.js';
import { PracticeQueries } from './practices.queries.js';
import { Practices } from './practices.service.js';
import { PracticesSite } from './practices.site.js';
import { ComparingController } from './reading/comparing.controller.js';
import { PracticesApiController } from './reading/data/practices-api.controller.js';
import { PracticePages } from './reading/practice-pages.service.js';
import { PracticesController } from './reading/practices.controller.js';
import { ConfirmSupportController } from './supports/confirm-support.controller.js';
import { PendingSupports } from './supports/pending-supports.service.js';
import { PracticeSupport, PracticeSupportPending } from './supports/practice-support.entity.js';
import { PracticeSupports } from './supports/practice-supports.service.js';
import { PracticesPersonalData } from './supports/practices.personal-data.js';
import { SupportController } from './supports/support.controller.js';
import { FormAnswers } from './writing/form-answers.service.js';
import { PracticeAuthors } from './writing/practice-authors.service.js';
import { WritingPages } from './writing/writing-pages.service.js';
import { WritingController } from './writing/writing.controller.js';

/** What worked elsewhere and here; see README.md. Addresses that are words come before those that are numbers. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Practice,
      PracticeEvidenceRow,
      PracticeResultRow,
      PracticeSupport,
      PracticeSupportPending,
      PracticeVersion,
    ]),
  ],
  controllers: [
    WritingController,
    ComparingController,
    SupportController,
    ConfirmSupportController,
    PracticesController,
    PracticesApiController,
  ],
  providers: [
    FormAnswers,
    PendingSupports,
    PracticeAuthors,
    PracticeChoices,
    PracticeClock,
    PracticeDeeds,
    PracticeLetters,
    PracticePages,
    PracticePermissions,
    PracticeQueries,
    PracticeReview,
    Practices,
    PracticesAdmin,
    PracticesDesk,
    PracticeSections,
    PracticesPersonalData,
    PracticesSite,
    PracticeSubject,
    PracticeSupports,
    WritingPages,
  ],
})
export class PracticesModule {}
