import type { Provider, Type } from '@nestjs/common';
import { ProposalPages } from './proposal-pages.service.js';

export const proposalsEntities: Type[] = [];
export const proposalsControllers: Type[] = [];
export const proposalsProviders: Provider[] = [ProposalPages];
