import type { AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import { AdminModule, type AdminModuleOptions } from '@adminjs/nestjs';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Clock } from '../clock/index.js';
import type { Config } from '../config/index.js';
import type { Database } from '../database/index.js';
import type { Lifecycles } from '../lifecycle/index.js';
import type { Settings } from '../settings/index.js';
import { AbstractLoader, type AdminJS, AdminJSExpress } from './adminjs.js';
import { adminOptions } from './admin-options.js';
import { Bundles } from './bundles.js';
import { DeskData } from './desk-data.js';
import { Gate } from './gate.js';
import type { BackofficeRegistry } from './registry.js';
import { ResourcePlan } from './resource-plan.js';
import { ShownValues } from './shown-values.js';
import type { StaffGate } from './staff.js';
import type { Uploads } from './uploads.js';

interface Parts {
  host: HttpAdapterHost;
  registry: BackofficeRegistry;
  staffGate: StaffGate;
  config: Config;
  clock: Clock;
  database: Database;
  lifecycles: Lifecycles;
  settings: Settings;
  uploads: Uploads;
}

/** Builds AdminJS from what the modules registered and hands it everything below /admin. */
export async function mountBackoffice(parts: Parts): Promise<void> {
  const { host, registry, config, clock, database, lifecycles, settings, staffGate, uploads } = parts;
  registry.close();
  const plans = new Map(
    registry.resources.map((governed) => new ResourcePlan(governed)).map((plan) => [plan.id, plan]),
  );
  if (plans.size < registry.resources.length) throw new Error('Two governed resources have the same id');
  const pages = new Map(registry.pages.map((page) => [page.name, page]));
  const bundles = new Bundles();
  const values = new ShownValues(plans);
  const desk = new DeskData(plans, pages, registry.desks, config.isDemo);
  const gate = new Gate({
    staffGate,
    clock,
    bundles,
    plans,
    pages,
    own: {
      navigation: (ctx) => desk.navigation(ctx),
      upload: (ctx, request) => uploads.take(ctx, request, plans),
    },
  });
  const adminJsOptions = adminOptions({
    plans,
    pages,
    desk,
    values,
    bundles,
    database,
    lifecycles,
    settings,
  });
  await new AdminModule(host, new GatedLoader(gate), { adminJsOptions }).onModuleInit();
}

type Raw = Request & { originalUrl?: string };

/** AdminJS's router in an Express application of its own, behind the gate, under Fastify. */
class GatedLoader extends AbstractLoader {
  constructor(private readonly gate: Gate) {
    super();
  }

  register(admin: AdminJS, httpAdapter: AbstractHttpAdapter, { adminJsOptions }: AdminModuleOptions): void {
    const root = adminJsOptions.rootPath ?? '/admin';
    const behind = express.Router();
    behind.use(this.gate.enter);
    const below = express();
    below.disable('x-powered-by').disable('etag');
    below.use(root, AdminJSExpress.buildRouter(admin, behind));
    below.use(this.gate.fail);
    httpAdapter.use(root, (request: Raw, response: Response, next: NextFunction) => {
      request.url = request.originalUrl ?? request.url;
      below(request, response, next);
    });
  }
}
