export { Delivery } from './delivery.entity.js';
export { DomainListeners } from './domain-listeners.js';
export type { DomainListener, OccurredEvent } from './domain-listeners.js';
export { Outbox } from './outbox.js';
export type { DomainEvent } from './outbox.js';
export { OutboxEvent } from './outbox-event.entity.js';
export { OutboxModule } from './outbox.module.js';
export { OutboxPruning } from './outbox-pruning.jobs.js';
