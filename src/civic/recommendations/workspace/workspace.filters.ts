import { z } from 'zod';
import { recommendationLifecycle, type RecommendationState } from '../recommendation.lifecycle.js';

const states = Object.keys(recommendationLifecycle.states) as RecommendationState[];

export const workspaceQuery = z.object({
  state: z.enum(states).optional(),
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
  done: z.string().max(20).optional(),
  count: z.coerce.number().int().min(0).max(100_000).optional(),
});
