import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Lifecycles } from '../lifecycle/index.js';
import { Settings } from '../settings/index.js';
import { CalendarAdmin } from './own/calendar.admin.js';
import { DeliveriesAdmin } from './own/deliveries.admin.js';
import { JournalAdmin } from './own/journal.admin.js';
import { SettingsAdmin } from './own/settings.admin.js';
import { BackofficeRegistry } from './registry.js';
import { STAFF_GATE, type StaffGate } from './staff.js';
import { Uploads } from './uploads.js';

/** AdminJS under /admin, once, in processes that serve pages; workers know the registry alone. */
@Global()
@Module({
  providers: [BackofficeRegistry, Uploads, JournalAdmin, DeliveriesAdmin, CalendarAdmin, SettingsAdmin],
  exports: [BackofficeRegistry],
})
export class BackofficeModule implements OnApplicationBootstrap {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly uploads: Uploads,
    private readonly host: HttpAdapterHost,
    private readonly modules: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.host.httpAdapter?.getType() !== 'fastify') return;
    const given = <T>(token: Parameters<ModuleRef['get']>[0]) =>
      this.modules.get<T>(token, { strict: false });
    // AdminJS is large: only a process that serves it loads it.
    const { mountBackoffice } = await import('./mount.js');
    await mountBackoffice({
      host: this.host,
      registry: this.registry,
      uploads: this.uploads,
      staffGate: given<StaffGate>(STAFF_GATE),
      config: given(Config),
      clock: given(Clock),
      database: given(Database),
      lifecycles: given(Lifecycles),
      settings: given(Settings),
    });
  }
}
