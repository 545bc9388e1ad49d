import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { inWorker } from '../queue/index.js';
import { Deliveries, DELIVERIES } from './deliveries.js';
import { Delivery } from './delivery.entity.js';
import { DeliveryJobs } from './delivery.jobs.js';
import { DomainListeners } from './domain-listeners.js';
import { Outbox } from './outbox.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { OutboxPruning } from './outbox-pruning.jobs.js';
import { Relay } from './relay.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([OutboxEvent, Delivery]),
    BullModule.registerQueue({ name: DELIVERIES }),
  ],
  providers: [Outbox, DomainListeners, Deliveries, ...inWorker(Relay, DeliveryJobs, OutboxPruning)],
  exports: [Outbox, DomainListeners],
})
export class OutboxModule {}
