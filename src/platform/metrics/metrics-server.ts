import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { register, Registry } from 'prom-client';
import { Config } from '../config/index.js';
import { Health } from '../health/index.js';
import { Log } from '../logging/index.js';
import { Metrics } from './metrics.js';

/** Figures and health on a port of their own, which no proxy forwards; the worker has no other. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Log('metrics');
  private server?: Server;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly health: Health,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort, host } = this.config;
    if (metricsPort === undefined) return;
    const server = createServer((request, response) => {
      this.answer(request.url ?? '/').then(
        ([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(metricsPort, host, resolve);
    });
    server.unref();
    this.server = server;
    this.log.log(`Metrics at http://${host}:${String(this.port)}/metrics`);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  get port(): number | undefined {
    const address = this.server?.address();
    return typeof address === 'object' ? address?.port : undefined;
  }

  private async answer(url: string): Promise<[status: number, type: string, body: string]> {
    if (url === '/metrics') {
      const all = Registry.merge([this.metrics.registry, register]);
      return [200, all.contentType, await all.metrics()];
    }
    if (url === '/health/live') return [200, 'application/json', '{"status":"up"}'];
    if (url !== '/health/ready') return [404, 'text/plain', 'not found'];
    const report = await this.health.report();
    return [report.status === 'down' ? 503 : 200, 'application/json', JSON.stringify(report)];
  }
}
