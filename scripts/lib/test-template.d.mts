import type { OwnServices } from './test-services.mjs';

export function makeTemplate(services: OwnServices): Promise<void>;
