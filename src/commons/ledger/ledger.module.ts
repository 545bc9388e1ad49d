import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerDay } from './ledger-day.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerSealing } from './ledger-sealing.jobs.js';
import { LedgerTrees } from './ledger-trees.service.js';
import { LedgerWitness } from './ledger.listeners.js';
import { Ledger } from './ledger.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LedgerEntry, LedgerDay])],
  providers: [Ledger, LedgerSealing, LedgerTrees, LedgerWitness],
  exports: [Ledger, LedgerSealing],
})
export class LedgerModule {}
