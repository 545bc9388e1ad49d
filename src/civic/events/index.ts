export { EventClock } from './events.jobs.js';
export { EventsModule } from './events.module.js';
