import { BullModule } from '@nestjs/bull';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { inWorker } from '../../../platform/queue/index.js';
import { SignatureCriteria } from './criteria/signature-criteria.service.js';
import { PetitionChoices } from './desk/petition-choices.service.js';
import { SignatureExtras } from './desk/signature-extras.service.js';
import { SignatureLookupPage } from './desk/signature-lookup.admin.js';
import { SignatureLookup } from './desk/signature-lookup.service.js';
import { SignatureReview } from './desk/signature-review.service.js';
import { SignaturesAdmin } from './desk/signatures.admin.js';
import { SignaturesExportController } from './export/signatures-export.controller.js';
import { SignaturesExport } from './export/signatures-export.service.js';
import { KnownSigningLists } from './lists/known-lists.service.js';
import { MailDomainsAdmin } from './lists/mail-domains.admin.js';
import { MailDomains } from './lists/mail-domains.service.js';
import { SigningAddresses } from './lists/signing-addresses.service.js';
import { SigningEntry } from './lists/signing-entry.entity.js';
import { SigningListsAdmin } from './lists/signing-lists.admin.js';
import { SigningLists } from './lists/signing-lists.service.js';
import { SigningGuard } from './signing-guard.service.js';
import { Invalidation } from './invalidations/invalidation.entity.js';
import { InvalidationsAdmin } from './invalidations/invalidations.admin.js';
import {
  InvalidationTurns,
  InvalidationJobs,
  INVALIDATIONS,
  InvalidationWakeups,
} from './invalidations/invalidations.jobs.js';
import { Invalidations } from './invalidations/invalidations.service.js';
import { InvalidationPage } from './invalidations/invalidation-page.admin.js';
import { InvalidationRuns } from './invalidations/invalidation-runs.service.js';
import { InvalidationSummary } from './invalidations/invalidation-summary.queries.js';

export const guardingImports: DynamicModule[] = [BullModule.registerQueue({ name: INVALIDATIONS })];
export const guardingEntities: Type[] = [Invalidation, SigningEntry];
export const guardingControllers: Type[] = [SignaturesExportController];
export const guardingProviders: Provider[] = [
  KnownSigningLists,
  MailDomains,
  MailDomainsAdmin,
  PetitionChoices,
  SignatureCriteria,
  SignatureExtras,
  SignatureLookup,
  SignatureLookupPage,
  SignatureReview,
  SignaturesAdmin,
  SignaturesExport,
  Invalidations,
  InvalidationsAdmin,
  SigningAddresses,
  SigningGuard,
  SigningLists,
  SigningListsAdmin,
  InvalidationPage,
  InvalidationRuns,
  InvalidationSummary,
  InvalidationWakeups,
  ...inWorker(InvalidationTurns, InvalidationJobs),
];
