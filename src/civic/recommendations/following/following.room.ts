import type { Provider } from '@nestjs/common';
import {
  RecommendationDispute,
  RecommendationDisputeAnswer,
  RecommendationReport,
  RecommendationVerdict,
} from './judgement.entity.js';
import { Judgements } from './judgements.service.js';
import {
  RecommendationMeasurement,
  RecommendationMilestone,
  RecommendationMilestoneDone,
} from './measured.entity.js';
import { MilestoneSubjects } from './milestone.subject.js';
import { Milestones } from './milestones.service.js';
import { Reports } from './reports.service.js';

export const followingEntities = [
  RecommendationDispute,
  RecommendationDisputeAnswer,
  RecommendationMeasurement,
  RecommendationMilestone,
  RecommendationMilestoneDone,
  RecommendationReport,
  RecommendationVerdict,
];

export const followingProviders: Provider[] = [Judgements, Milestones, MilestoneSubjects, Reports];
