import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from './health.js';

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs. Says nothing of what it needs: a restart would not bring PostgreSQL back. */
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** 503 when no work can be done here; 200 with „degraded“ and what, when some of it can. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.health.report();
    await reply
      .code(report.status === 'down' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(report);
  }
}
