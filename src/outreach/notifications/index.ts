export { DigestPlanner } from './digest-planner.js';
export { DailyDigests, NoticeSweep, NotificationsPruning, WeeklyDigests } from './notifications.jobs.js';
export { seedNotifications } from './notifications.seed.js';
export { NotificationsModule } from './notifications.module.js';
export { Notifications, type Follow } from './notifications.service.js';
export type { Frequency } from './periods.rules.js';
export { scopeKey, type Scope } from './scopes.rules.js';
