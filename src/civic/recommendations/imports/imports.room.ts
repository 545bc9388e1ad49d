import type { Provider, Type } from '@nestjs/common';
import { ImportPages } from './import-pages.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportSweep } from './import-sweep.jobs.js';
import { Imports } from './imports.service.js';
import { RecommendationImport } from './recommendation-import.entity.js';

export const importsEntities: Type[] = [RecommendationImport];
export const importsControllers: Type[] = [ImportsController];
export const importsProviders: Provider[] = [ImportPages, Imports, ImportSweep];
