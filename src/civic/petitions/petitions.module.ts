import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { answeringControllers, answeringEntities, answeringProviders } from './answering/answering.room.js';
import { deskProviders } from './desk/desk.room.js';
import {
  guardingControllers,
  guardingEntities,
  guardingImports,
  guardingProviders,
} from './guarding/guarding.room.js';
import { kindsControllers, kindsEntities, kindsProviders } from './kinds/kinds.room.js';
import { newsControllers, newsEntities, newsProviders } from './news/news.room.js';
import { paperControllers, paperEntities, paperProviders } from './paper/paper.room.js';
import {
  proceduresControllers,
  proceduresEntities,
  proceduresProviders,
} from './procedures/procedures.room.js';
import { proposalsControllers, proposalsEntities, proposalsProviders } from './proposals/proposals.room.js';
import { readingControllers, readingEntities, readingProviders } from './reading/reading.room.js';
import { retentionControllers, retentionEntities, retentionProviders } from './retention/retention.room.js';
import {
  signaturesControllers,
  signaturesEntities,
  signaturesProviders,
} from './signatures/signatures.room.js';
import { PetitionClosing } from './petition-closing.service.js';
import { PetitionMember } from './petition-member.entity.js';
import { PetitionMilestone } from './petition-milestone.entity.js';
import { PetitionMilestones } from './petition-milestones.service.js';
import { Petition } from './petition.entity.js';
import { Petitions } from './petitions.service.js';
import { PetitionPermissions } from './petitions.permissions.js';
import { PetitionFigures } from './petitions.figures.js';

/** Each room inside says what it brings; see README.md. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Petition,
      PetitionMember,
      PetitionMilestone,
      ...answeringEntities,
      ...guardingEntities,
      ...kindsEntities,
      ...newsEntities,
      ...paperEntities,
      ...proceduresEntities,
      ...proposalsEntities,
      ...readingEntities,
      ...retentionEntities,
      ...signaturesEntities,
    ]),
    ...guardingImports,
  ],
  controllers: [
    ...proposalsControllers,
    ...answeringControllers,
    ...guardingControllers,
    ...kindsControllers,
    ...newsControllers,
    ...paperControllers,
    ...proceduresControllers,
    ...retentionControllers,
    ...signaturesControllers,
    ...readingControllers,
  ],
  providers: [
    PetitionPermissions,
    PetitionClosing,
    PetitionFigures,
    PetitionMilestones,
    Petitions,
    ...deskProviders,
    ...answeringProviders,
    ...guardingProviders,
    ...kindsProviders,
    ...newsProviders,
    ...paperProviders,
    ...proceduresProviders,
    ...proposalsProviders,
    ...readingProviders,
    ...retentionProviders,
    ...signaturesProviders,
  ],
})
export class PetitionsModule {}
