import { Global, Module } from '@nestjs/common';
import { Crypto } from './crypto.js';

@Global()
@Module({ providers: [Crypto], exports: [Crypto] })
export class CryptoModule {}
