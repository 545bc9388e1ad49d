import { Global, Module } from '@nestjs/common';
import { HealthModule } from '../health/index.js';
import { MetricsServer } from './metrics-server.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ imports: [HealthModule], providers: [Metrics, MetricsServer], exports: [Metrics, MetricsServer] })
export class MetricsModule {}
