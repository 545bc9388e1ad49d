import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerDay } from './ledger-day.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerExport } from './ledger-export.service.js';
import { LedgerFilesController } from './ledger-files.controller.js';
import { LedgerSealing } from './ledger-sealing.jobs.js';
import { LedgerTrees } from './ledger-trees.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerWitness } from './ledger.listeners.js';
import { LedgerPresentation } from './ledger.presentation.js';
import { LedgerQueries } from './ledger.queries.js';
import { Ledger } from './ledger.service.js';
import { LedgerProofs } from './verifying/ledger-proofs.service.js';
import { VerifyingController } from './verifying/verifying.controller.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LedgerEntry, LedgerDay])],
  controllers: [LedgerController, LedgerFilesController, VerifyingController],
  providers: [
    Ledger,
    LedgerExport,
    LedgerPresentation,
    LedgerProofs,
    LedgerQueries,
    LedgerSealing,
    LedgerTrees,
    LedgerWitness,
  ],
  exports: [Ledger, LedgerSealing],
})
export class LedgerModule {}
