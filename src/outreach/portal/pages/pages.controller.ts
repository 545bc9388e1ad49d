import { Controller, Get, Param } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { BUILT_IN, BUILT_IN_PATHS, slugAt } from './built-in.js';
import { PageReading } from './page-reading.service.js';

const at = (below: string) => BUILT_IN_PATHS.map((path) => path.slice(1) + below);

/** The pages that every house has, each at its own address, and their versions. */
@Controller()
export class BuiltInPagesController {
  constructor(private readonly reading: PageReading) {}

  @Get(at(''))
  show(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.reading.shown(slugOf(ctx), ctx);
  }

  @Get(at('/versions'))
  versions(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.reading.versions(slugOf(ctx), ctx);
  }

  @Get(at('/versions/:version'))
  version(@Param('version') version: string, @Ctx() ctx: PageContext): Promise<PageResult> {
    return this.reading.version(slugOf(ctx), numberOf(version), ctx);
  }

  @Get(at('/versions/:version/changes'))
  changes(@Param('version') version: string, @Ctx() ctx: PageContext): Promise<PageResult> {
    return this.reading.changes(slugOf(ctx), numberOf(version), ctx);
  }
}

/** Pages of the staff's own. */
@Controller('pages/:slug')
export class OwnPagesController {
  constructor(private readonly reading: PageReading) {}

  @Get()
  show(@Param('slug') slug: string, @Ctx() ctx: PageContext): Promise<PageResult> {
    return this.reading.shown(own(slug), ctx);
  }

  @Get('versions/:version')
  version(
    @Param('slug') slug: string,
    @Param('version') version: string,
    @Ctx() ctx: PageContext,
  ): Promise<PageResult> {
    return this.reading.version(own(slug), numberOf(version), ctx);
  }

  @Get('versions/:version/changes')
  changes(
    @Param('slug') slug: string,
    @Param('version') version: string,
    @Ctx() ctx: PageContext,
  ): Promise<PageResult> {
    return this.reading.changes(own(slug), numberOf(version), ctx);
  }
}

function slugOf({ path }: PageContext): string {
  const slug = slugAt(path.replace(/(\/versions.*)?(\?.*)?$/s, ''));
  if (!slug) throw new NotFound('notFound');
  return slug;
}

/** A built-in page has one address alone. */
function own(slug: string): string {
  if (Object.hasOwn(BUILT_IN, slug)) throw new NotFound('notFound');
  return slug;
}

function numberOf(typed: string): number {
  if (!/^\d{1,6}$/.test(typed)) throw new NotFound('notFound');
  return Number(typed);
}
