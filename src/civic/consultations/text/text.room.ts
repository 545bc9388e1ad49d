import type { Provider } from '@nestjs/common';
import { ConsultationTexts } from './consultation-texts.service.js';
import { TextDeeds } from './text-deeds.service.js';
import { TextSources } from './text-sources.service.js';
import { TextVersion } from './text-version.entity.js';

export const textEntities = [TextVersion];
export const textProviders: Provider[] = [ConsultationTexts, TextSources, TextDeeds];
