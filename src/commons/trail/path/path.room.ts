import type { Provider } from '@nestjs/common';
import { TrailPaths } from './trail-paths.service.js';
import { TrailWalks } from './trail-walks.queries.js';
import { TrailController } from './trail.controller.js';

export const pathControllers = [TrailController];
export const pathProviders: Provider[] = [TrailPaths, TrailWalks];
