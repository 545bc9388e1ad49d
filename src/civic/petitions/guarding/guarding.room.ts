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
import { SignatureSweep } from './sweeps/signature-sweep.entity.js';
import { SignatureSweepsAdmin } from './sweeps/signature-sweeps.admin.js';
import { SignatureSweepTurns, SweepJobs, SWEEPS, SweepWakeups } from './sweeps/signature-sweeps.jobs.js';
import { SignatureSweeps } from './sweeps/signature-sweeps.service.js';
import { SweepPage } from './sweeps/sweep-page.admin.js';
import { SweepRuns } from './sweeps/sweep-runs.service.js';
import { SweepSummary } from './sweeps/sweep-summary.queries.js';

export const guardingImports: DynamicModule[] = [BullModule.registerQueue({ name: SWEEPS })];
export const guardingEntities: Type[] = [SignatureSweep, SigningEntry];
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
  SignatureSweeps,
  SignatureSweepsAdmin,
  SigningAddresses,
  SigningGuard,
  SigningLists,
  SigningListsAdmin,
  SweepPage,
  SweepRuns,
  SweepSummary,
  SweepWakeups,
  ...inWorker(SignatureSweepTurns, SweepJobs),
];
