import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts of itself. Modules' own counters stand in prom-client's register, and are shown beside it. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

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

  /** Counted in plain numbers, which are read when somebody asks: pages are answered far more often than that. */
  countPages(answers: Record<string, number>, size: () => { pages: number; bytes: number }): void {
    new Gauge({
      name: 'megdan_page_cache_total',
      help: 'Requests of anonymous readers by where the answer came from',
      labelNames: ['answer'],
      registers: [this.registry],
      collect() {
        for (const [answer, count] of Object.entries(answers)) this.set({ answer }, count);
      },
    });
    new Gauge({
      name: 'megdan_page_cache_bytes',
      help: 'What the kept pages take',
      registers: [this.registry],
      collect() {
        this.set(size().bytes);
      },
    });
  }
}
