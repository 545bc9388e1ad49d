import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { PUBLICATION_EVENTS } from '../publications.domain-events.js';
import { FileReadings } from './file-readings.service.js';
import { ReadingWakeups } from './readings.queue.js';

/** A file that was added is read after the click of the clerk was answered. */
@Injectable()
export class ReadingsListener implements DomainListener, OnModuleInit {
  readonly name = 'library.readings';
  readonly events = [PUBLICATION_EVENTS.fileAdded];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly readings: FileReadings,
    private readonly wakeups: ReadingWakeups,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    await this.readings.expect(tx, String(payload['file']), occurredAt);
    void this.wakeups.wake();
  }
}
