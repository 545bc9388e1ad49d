import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Config } from '../config/index.js';
import { Database } from './database.js';
import { connectionOptions } from './connection-options.js';

const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (isoDate) => isoDate);

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...connectionOptions(config.databaseUrl, config.databasePoolSize),
        autoLoadEntities: true,
        retryAttempts: 20,
        retryDelay: 1500,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
