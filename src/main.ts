import 'reflect-metadata';
import { bootConfig } from './boot.js';

process.env.ROLE ??= 'web';
const config = await bootConfig();
const { createWebApp } = await import('./platform/http/index.js');
const { AppModule } = await import('./app.module.js');
const app = await createWebApp(AppModule);
await app.listen(config.port, config.host);
