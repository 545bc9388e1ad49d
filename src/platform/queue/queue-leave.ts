import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import Bull from 'bull';

/**
 * Takes no job any more as soon as the process is to end, and lets those at work finish. All queues at once: each waits
 * half a second for its blocked connection, and Nest would close them one after the other. What the last requests wake
 * still goes out.
 */
@Injectable()
export class QueueLeave implements BeforeApplicationShutdown {
  constructor(private readonly discovery: DiscoveryService) {}

  async beforeApplicationShutdown(): Promise<void> {
    const answering = this.queues.filter(({ client }) => client.status === 'ready');
    await Promise.allSettled(answering.map((queue) => queue.pause(true)));
  }

  private get queues(): Bull.Queue[] {
    return this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance): instance is Bull.Queue => instance instanceof Bull);
  }
}
