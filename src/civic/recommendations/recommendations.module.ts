import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { answeringEntities, answeringProviders } from './answering/answering.room.js';
import { deskProviders } from './desk/desk.room.js';
import { donorReportsControllers, donorReportsProviders } from './donor-reports/donor-reports.room.js';
import { followingEntities, followingProviders } from './following/following.room.js';
import { importsControllers, importsEntities, importsProviders } from './imports/imports.room.js';
import { lettersControllers, lettersEntities, lettersProviders } from './letters/letters.room.js';
import { readingControllers, readingProviders } from './reading/reading.room.js';
import { RecommendationClock } from './recommendation-clock.service.js';
import { RecommendationFile, RecommendationIndicator } from './recommendation-parts.entity.js';
import { RecommendationSet } from './recommendation-set.entity.js';
import { RecommendationSets } from './recommendation-sets.service.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationSubject } from './recommendation.subject.js';
import { RecommendationPermissions } from './recommendations.permissions.js';
import { DraftsFromHalls } from './recommendations.hall.js';
import { RecommendationsPersonalData } from './recommendations.personal-data.js';
import { Recommendations } from './recommendations.service.js';
import { RecommendationsSite } from './recommendations.site.js';
import { workspaceControllers, workspaceEntities, workspaceProviders } from './workspace/workspace.room.js';
import { RecommendationFigures } from './recommendations.figures.js';

/** Each room inside says what it brings; see README.md. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Recommendation,
      RecommendationFile,
      RecommendationIndicator,
      RecommendationSet,
      ...answeringEntities,
      ...followingEntities,
      ...importsEntities,
      ...lettersEntities,
      ...workspaceEntities,
    ]),
  ],
  controllers: [
    ...donorReportsControllers,
    ...importsControllers,
    ...lettersControllers,
    ...readingControllers,
    ...workspaceControllers,
  ],
  providers: [
    DraftsFromHalls,
    RecommendationClock,
    RecommendationFigures,
    RecommendationPermissions,
    Recommendations,
    RecommendationSets,
    RecommendationsPersonalData,
    RecommendationsSite,
    RecommendationSubject,
    ...answeringProviders,
    ...deskProviders,
    ...followingProviders,
    ...donorReportsProviders,
    ...importsProviders,
    ...lettersProviders,
    ...readingProviders,
    ...workspaceProviders,
  ],
})
export class RecommendationsModule {}
