import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { bootConfig } from './boot.js';
import { Log } from './platform/logging/index.js';

process.env.ROLE ??= 'worker';
await bootConfig();
const { AppModule } = await import('./app.module.js');
const app = await NestFactory.createApplicationContext(AppModule, { logger: new Log(), bufferLogs: false });
app.enableShutdownHooks();
