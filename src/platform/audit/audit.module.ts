import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Audit } from './audit.js';
import { AuditEntry } from './audit-entry.entity.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditEntry])], providers: [Audit], exports: [Audit] })
export class AuditModule {}
