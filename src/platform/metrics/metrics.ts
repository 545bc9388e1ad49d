import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What the process counts. Modules make their own counters with `registers: [metrics.registry]`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly pages = new Counter({
    name: 'megdan_page_cache_total',
    help: 'Requests of anonymous readers by where the answer came from',
    labelNames: ['answer'] as const,
    registers: [this.registry],
  });

  readonly requests = new Histogram({
    name: 'megdan_http_request_seconds',
    help: 'Requests that reached the framework, by route',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'megdan_' });
  }
}
