export { EventClock } from './events.jobs.js';
export { EventsModule } from './events.module.js';
export { seedEvents } from './events.seed.js';
