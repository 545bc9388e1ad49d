import type { Provider } from '@nestjs/common';
import { EventSlot, EventSpeaker } from './programme.entity.js';
import { Programme } from './programme.service.js';

export const programmeEntities = [EventSlot, EventSpeaker];

export const programmeProviders: Provider[] = [Programme];
