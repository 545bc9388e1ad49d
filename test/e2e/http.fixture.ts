import { Body, Controller, Get, Injectable, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { AuditModule } from '../../src/platform/audit/index.js';
import { ClockModule } from '../../src/platform/clock/index.js';
import { Config, ConfigModule, loadConfig } from '../../src/platform/config/index.js';
import { Database, DatabaseModule, affected } from '../../src/platform/database/index.js';
import { NotFound, RuleBroken } from '../../src/platform/errors/index.js';
import {
  ApiDocs,
  content,
  createWebApp,
  Ctx,
  HttpModule,
  Navigation,
  page,
  PageVersions,
  pageSize,
  parseQuery,
  RateLimits,
  redirect,
  safeNext,
  VIEWER_SOURCE,
  type PageContext,
  type PageResult,
  type ViewerSource,
} from '../../src/platform/http/index.js';
import { SettingsModule } from '../../src/platform/settings/index.js';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { Visitor, type Headers } from '../support/visitor.js';

/** What the scratch pages show and how often they were made; tests turn these knobs. */
export class Knobs {
  shown = new Map<string, string>();
  made = new Map<string, number>();
  gate: Promise<void> = Promise.resolve();
  /** Runs while a page is being made, after it has read what it shows. */
  whileMaking: () => Promise<void> = () => Promise.resolve();
  received: unknown[] = [];
}

export const knobs = new Knobs();

@Controller('scratch')
class ScratchController {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  @Get('kept/:name')
  async kept(@Param('name') name: string, @Ctx() ctx: PageContext): Promise<PageResult> {
    const shown = knobs.shown.get(name) ?? 'nothing yet';
    knobs.made.set(name, (knobs.made.get(name) ?? 0) + 1);
    await knobs.whileMaking();
    await knobs.gate;
    const body = h('main', {}, [h('p', {}, `${name}: ${shown}`), h('p', {}, 'текст '.repeat(400))]);
    return page({ title: `Scratch ${ctx.locale}`, body, tags: [`scratch:${name}`, 'today'] });
  }

  @Get('own')
  own(@Ctx() ctx: PageContext): PageResult {
    return page({ title: 'Own', body: h('p', {}, `${ctx.viewer?.name ?? 'nobody'} at ${ctx.path}`) });
  }

  @Get('data')
  data(@Query() query: unknown): PageResult {
    const { sort } = parseQuery(
      z.object({
        sort: z.enum(['date', 'title']).default('date'),
        per_page: pageSize(100, 20),
        q: z.string().max(200).optional(),
      }),
      query,
    );
    return content({ body: { sort }, tags: ['scratch:data'] });
  }

  @Get('broken')
  broken(): PageResult {
    throw new Error('marker@example.bg was typed here, token AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDD');
  }

  @Get('missing')
  missing(): PageResult {
    throw new NotFound('scratchMissing');
  }

  @Get('number')
  async number(@Query('id') id: string): Promise<PageResult> {
    const [row] = await this.database.read<{ id: string }>('SELECT $1::bigint AS id', [id]);
    return content({ body: row! });
  }

  @Post('form')
  form(@Body() body: unknown): PageResult {
    knobs.received.push(body);
    return page({ title: 'Form', body: h('pre', {}, JSON.stringify(body)), hasErrors: true });
  }

  @Post('rule')
  rule(): PageResult {
    throw new RuleBroken('tooLate', { days: 3 }, { title: 'empty' });
  }

  @Post('write')
  async write(@Body() body: unknown): Promise<PageResult> {
    knobs.received.push(body);
    await this.database.read('SELECT 1');
    return redirect('/scratch/own');
  }

  @Post('upload')
  async upload(@Req() request: FastifyRequest): Promise<PageResult> {
    const names: string[] = [];
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        await part.toBuffer();
        names.push(part.filename);
      } else names.push(part.fieldname);
    }
    return content({ body: { names } });
  }

  @Post('sign-in')
  signIn(@Body() body: { next?: string }): PageResult {
    return redirect(safeNext(body.next));
  }

  @Post('limited')
  async limited(@Body() body: { key: string }): Promise<PageResult> {
    await this.limits.hit('scratch', body.key, { max: 5, perSeconds: 3600 });
    return content({ body: { done: true } });
  }
}

@Controller('unsubscribe')
class UnsubscribeController {
  @Post(':token')
  once(@Param('token') token: string, @Body() body: unknown): PageResult {
    knobs.received.push(body);
    return content({ body: { token } });
  }
}

@Controller('api/v1/scratch')
class ScratchApiController {
  @Get()
  list(): PageResult {
    return content({ body: { items: [] }, tags: ['scratch:api'] });
  }

  @Get('missing')
  missing(): PageResult {
    throw new NotFound('scratchMissing');
  }
}

@Injectable()
class ScratchViewers implements ViewerSource {
  async viewerOf(request: FastifyRequest) {
    const name = request.cookies.session;
    return name
      ? { participantId: '1', name, showsName: false, locale: 'bg' as const, verification: 'email' }
      : null;
  }
  async staffOf() {
    return null;
  }
}

@Module({
  providers: [{ provide: VIEWER_SOURCE, useClass: ScratchViewers }],
})
class ScratchAccounts {}

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    AuditModule,
    ClockModule,
    SettingsModule,
    HttpModule,
    ScratchAccounts,
  ],
  controllers: [ScratchController, UnsubscribeController, ScratchApiController],
})
class ScratchModule {
  constructor(navigation: Navigation, docs: ApiDocs) {
    navigation.register({ path: '/scratch/kept/list', label: { bg: 'Списък', en: 'List' }, order: 1 });
    docs.register({
      paths: {
        '/api/v1/scratch': {
          get: { summary: 'All of it', 'x-summary-bg': 'Всичко', responses: { 200: { description: 'OK' } } },
        },
      },
      schemas: { Scratch: z.object({ id: z.string() }) },
    });
  }
}

export interface ScratchSite extends Surroundings {
  nest: NestFastifyApplication;
  visitor(always?: Headers): Visitor;
  /** Changes what a page shows and says so, in one transaction. */
  change(name: string, shown: string): Promise<void>;
}

/** A small site of its own on platform/http: no civic module needed to show what holds for all of them. */
export async function scratchSite(
  more: Record<string, string> = {},
  shared?: Surroundings,
): Promise<ScratchSite> {
  const around = shared ?? (await surroundings(more));
  const environment = { ...around.environment, ...more };
  Object.assign(process.env, environment);
  const config: Config = loadConfig(environment);
  const nest = await createWebApp(ScratchModule, config);
  await nest.listen(config.port, '127.0.0.1');
  const database = nest.get(Database);
  const versions = nest.get(PageVersions);
  return {
    ...around,
    nest,
    visitor: (always = {}) => new Visitor(`http://localhost:${config.port}`, always),
    change: (name, shown) =>
      database.transaction(async (tx) => {
        knobs.shown.set(name, shown);
        await affected(tx, 'SELECT 1');
        await versions.bump(tx, [`scratch:${name}`]);
      }),
    close: async () => {
      await nest.close();
      if (!shared) await around.close();
    },
  };
}
