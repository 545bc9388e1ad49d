import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionCookies } from './session-cookies.js';
import { SessionRow } from './session.entity.js';
import { SessionSweep } from './session.jobs.js';
import { Sessions } from './sessions.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SessionRow])],
  providers: [Sessions, SessionCookies, SessionSweep],
  exports: [Sessions, SessionCookies, SessionSweep],
})
export class SessionModule {}
