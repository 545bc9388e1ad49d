export { seedParticipation } from './participation/participation.seed.js';
export { PortalModule } from './portal.module.js';
export { ParticipationFreezing } from './participation/freezing.jobs.js';
