import { Process, Processor } from '@nestjs/bull';
import type Bull from 'bull';
import { Deliveries, DELIVERIES, type DeliveryRef } from './deliveries.js';

@Processor(DELIVERIES)
export class DeliveryJobs {
  constructor(private readonly deliveries: Deliveries) {}

  @Process({ concurrency: 4 })
  deliver(job: Bull.Job<DeliveryRef>): Promise<void> {
    return this.deliveries.deliver(job.data);
  }
}
