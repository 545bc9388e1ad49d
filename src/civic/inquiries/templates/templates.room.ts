import type { Provider, Type } from '@nestjs/common';
import { AnswerTemplate } from './answer-template.entity.js';
import { AnswerTemplatesAdmin } from './answer-templates.admin.js';
import { AnswerTemplates } from './answer-templates.service.js';

export const templateEntities: Type[] = [AnswerTemplate];
export const templateProviders: Provider[] = [AnswerTemplates, AnswerTemplatesAdmin];
