export { EventClock } from './events.jobs.js';
export { EventsModule } from './events.module.js';
export { EventReminders } from './registrations/letters/reminders.jobs.js';
export { RegistrationRetention } from './registrations/retention/registration-retention.jobs.js';
export { seedEvents } from './events.seed.js';
