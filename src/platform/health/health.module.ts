import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/index.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';

@Global()
@Module({ controllers: [HealthController], providers: [Health], exports: [Health] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.health.register('database', async () => {
      await this.database.read('SELECT 1');
      return 'up';
    });
  }
}
