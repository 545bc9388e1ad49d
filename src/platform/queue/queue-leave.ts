import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import Bull from 'bull';

/** What Bull's types leave out: to ask for the blocked connection would make it. */
interface Waiting extends Bull.Queue {
  bclientInitialized?: boolean;
  bclient: Bull.Queue['client'];
}

/**
 * Takes no job any more as soon as the process is to end, and lets those at work finish. All queues at once: each waits
 * half a second for its blocked connection, and Nest would close them one after the other. What the last requests wake
 * still goes out.
 */
@Injectable()
export class QueueLeave implements BeforeApplicationShutdown {
  constructor(private readonly discovery: DiscoveryService) {}

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.queues.filter(isWaiting).map((queue) => queue.pause(true)));
  }

  private get queues(): Waiting[] {
    return this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance): instance is Waiting => instance instanceof Bull);
  }
}

/** Its blocked connection stands; to cut one that is only being made would reject where nobody listens. */
function isWaiting(queue: Waiting): boolean {
  return (
    queue.client.status === 'ready' && queue.bclientInitialized === true && queue.bclient.status === 'ready'
  );
}
