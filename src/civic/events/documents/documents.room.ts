import type { Provider } from '@nestjs/common';
import { EventMaterial, EventPhoto } from './documents.entity.js';
import { EventDocuments } from './event-documents.service.js';

export const documentsEntities = [EventMaterial, EventPhoto];

export const documentsProviders: Provider[] = [EventDocuments];
