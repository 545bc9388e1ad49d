import { Injectable } from '@nestjs/common';
import { Log } from '../logging/index.js';

/** Throwing means down: this process cannot do its work at all. */
export type HealthCheck = () => Promise<'up' | { degraded: string }>;

export interface HealthReport {
  status: 'up' | 'degraded' | 'down';
  checks: Record<string, { status: 'up' | 'degraded' | 'down'; because?: string }>;
}

const DEADLINE_MS = 2_000;

/** Whether this process can work. Modules add their checks in onModuleInit. */
@Injectable()
export class Health {
  private readonly log = new Log('health');
  private readonly checks = new Map<string, HealthCheck>();
  private leaving = false;

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** From now on the answer is „down“, so that the proxy sends nobody here any more. */
  leave(): void {
    this.leaving = true;
  }

  async report(): Promise<HealthReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.run(name, check)] as const),
    );
    const checks: HealthReport['checks'] = Object.fromEntries(results);
    if (this.leaving) checks.process = { status: 'down', because: 'shutting down' };
    const statuses = Object.values(checks).map(({ status }) => status);
    const worst = (['down', 'degraded'] as const).find((status) => statuses.includes(status));
    return { status: worst ?? 'up', checks };
  }

  /** The reason of a failure stays in the log: readiness is public, addresses of servers are not. */
  private async run(name: string, check: HealthCheck): Promise<HealthReport['checks'][string]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), DEADLINE_MS);
    });
    try {
      const result = await Promise.race([check(), late]);
      return result === 'up' ? { status: 'up' } : { status: 'degraded', because: result.degraded };
    } catch (error) {
      this.log.warn(`${name} is down: ${(error as Error).message}`);
      return { status: 'down', because: 'no answer' };
    } finally {
      clearTimeout(timer);
    }
  }
}
