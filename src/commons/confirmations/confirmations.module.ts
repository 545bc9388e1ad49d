import { Global, Module } from '@nestjs/common';
import { Confirmations } from './confirmations.service.js';
import { Unconfirmed } from './unconfirmed.js';

@Global()
@Module({ providers: [Confirmations, Unconfirmed], exports: [Confirmations, Unconfirmed] })
export class ConfirmationsModule {}
