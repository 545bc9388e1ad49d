import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.js';
import type { DomainEvent } from './outbox.js';

export interface OccurredEvent extends DomainEvent {
  id: string;
  occurredAt: Date;
}

export interface DomainListener {
  /** Stable: it is stored beside every event the listener has seen. */
  name: string;
  events: readonly string[] | '*';
  /** Runs in the transaction that also records the event as seen: once, whatever is repeated or killed. */
  run(tx: Tx, event: OccurredEvent): Promise<void>;
}

@Injectable()
export class DomainListeners {
  private readonly listeners = new Map<string, DomainListener>();

  /** To be called in `onModuleInit`. */
  register(listener: DomainListener): void {
    if (this.listeners.has(listener.name)) throw new Error(`Two listeners are called ${listener.name}`);
    this.listeners.set(listener.name, listener);
  }

  named(name: string): DomainListener | undefined {
    return this.listeners.get(name);
  }

  namesFor(event: string): string[] {
    return [...this.listeners.values()]
      .filter(({ events }) => events === '*' || events.includes(event))
      .map(({ name }) => name);
  }
}
