export { seedPages } from './pages/pages.seed.js';
export { ParticipationFreezing } from './participation/freezing.jobs.js';
export { seedParticipation } from './participation/participation.seed.js';
export { PortalModule } from './portal.module.js';
