export { Debate } from './debate.entity.js';
export { DebatesModule } from './debates.module.js';
