import type { Provider, Type } from '@nestjs/common';
import { inWorker } from '../../../platform/queue/index.js';
import { Anonymising } from './anonymising.service.js';
import { SignerRetention } from './signer-retention.jobs.js';

export const retentionEntities: Type[] = [];
export const retentionControllers: Type[] = [];
export const retentionProviders: Provider[] = [Anonymising, ...inWorker(SignerRetention)];
