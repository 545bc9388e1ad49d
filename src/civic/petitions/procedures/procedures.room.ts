import type { Provider, Type } from '@nestjs/common';
import { ChecklistController } from './checklist.controller.js';
import { PetitionCheck } from './petition-check.entity.js';
import { PetitionChecks } from './petition-checks.service.js';
import { ProcedurePetitions } from './procedure-petitions.queries.js';
import { ProceduresController } from './procedures.controller.js';
import { ProceduresSite } from './procedures.site.js';
import { SheetsController } from './sheets.controller.js';

export const proceduresEntities: Type[] = [PetitionCheck];
export const proceduresControllers: Type[] = [ProceduresController, SheetsController, ChecklistController];
export const proceduresProviders: Provider[] = [PetitionChecks, ProcedurePetitions, ProceduresSite];
