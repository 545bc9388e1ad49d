export type { ConclusionInput, DebateInput } from './debate.rules.js';
export { Conclusions } from './conclusions/conclusions.service.js';
export { Debate } from './debate.entity.js';
export { DebateNews } from './debate-news.jobs.js';
export { DebateClock } from './debates.jobs.js';
export { DebatesModule } from './debates.module.js';
export { seedDebates } from './debates.seed.js';
export { Debates, type Arrangement } from './debates.service.js';
export { Proposals, type Proposer } from './proposals/proposals.service.js';
