import type { Provider } from '@nestjs/common';
import { EventKind } from './event-kind.entity.js';
import { EventKindsAdmin } from './event-kinds.admin.js';
import { EventKinds } from './event-kinds.service.js';

export const kindsEntities = [EventKind];

export const kindsProviders: Provider[] = [EventKinds, EventKindsAdmin];
