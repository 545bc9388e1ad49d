import type { Provider, Type } from '@nestjs/common';
import { EventSeriesQueries } from './event-series.queries.js';
import { EventSeriesService } from './event-series.service.js';
import { EventSeriesController } from './series.controller.js';

export const seriesControllers: Type[] = [EventSeriesController];

export const seriesProviders: Provider[] = [EventSeriesQueries, EventSeriesService];
