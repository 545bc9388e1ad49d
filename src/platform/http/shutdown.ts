import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { Health } from '../health/index.js';
import { FrontDoor } from './cache/front-door.js';
import { RedisWindows } from './redis-windows.js';

const DRAIN_MS = 10_000;

/** Leaves politely: readiness turns, answers in the making are finished, connections are closed after them. */
@Injectable()
export class Shutdown implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly health: Health,
    private readonly door: FrontDoor,
    private readonly redis: RedisWindows,
  ) {}

  onModuleInit(): void {
    this.health.register('redis', async () => {
      try {
        await this.redis.ping();
        return 'up';
      } catch {
        return { degraded: 'no answer: limits are held by each process alone, letters and news come later' };
      }
    });
  }

  beforeApplicationShutdown(): void {
    this.health.leave();
    this.door.close();
    const server = this.adapter.httpAdapter?.getHttpServer() as Server | undefined;
    if (server) setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  }
}
