import type { Provider } from '@nestjs/common';
import { EventSeriesQueries } from './event-series.queries.js';
import { EventSeriesService } from './event-series.service.js';

export const seriesProviders: Provider[] = [EventSeriesQueries, EventSeriesService];
