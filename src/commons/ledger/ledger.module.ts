import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerDay } from './ledger-day.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { Ledger } from './ledger.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LedgerEntry, LedgerDay])],
  providers: [Ledger],
  exports: [Ledger],
})
export class LedgerModule {}
