import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { MetricsModule } from '../metrics/index.js';
import { HealthModule } from '../health/index.js';
import { PageVersionsModule } from '../page-versions/index.js';
import { ApiDocs } from './api-docs.js';
import { ApiController } from './api/api.controller.js';
import { FrontDoor } from './cache/front-door.js';
import { PageCache } from './cache/page-cache.js';
import { VersionWatch } from './cache/version-watch.js';
import { DirectRoutes } from './direct-routes.js';
import { ErrorFilter } from './errors/error.filter.js';
import { ErrorPages } from './errors/error-pages.js';
import { Hosts } from './guard/hosts.js';
import { RequestGuard } from './guard/request-guard.js';
import { MemoryWindows } from './memory-windows.js';
import { Navigation } from './navigation.js';
import { PageContexts } from './page-contexts.js';
import { PageInterceptor } from './page.interceptor.js';
import { PublicFiles } from './public-files.js';
import { RateLimits } from './rate-limits.js';
import { RedisWindows } from './redis-windows.js';
import { Shutdown } from './shutdown.js';
import { Sites } from './sites.js';

const CACHE_BYTES = 64 * 1024 * 1024;

@Global()
@Module({
  imports: [PageVersionsModule, HealthModule, MetricsModule],
  controllers: [ApiController],
  providers: [
    ApiDocs,
    DirectRoutes,
    ErrorPages,
    FrontDoor,
    Hosts,
    MemoryWindows,
    Navigation,
    PageContexts,
    PublicFiles,
    RateLimits,
    RedisWindows,
    RequestGuard,
    Shutdown,
    Sites,
    VersionWatch,
    { provide: PageCache, useFactory: () => new PageCache(CACHE_BYTES) },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [ApiDocs, DirectRoutes, Navigation, PageVersionsModule, RateLimits, Sites],
})
export class HttpModule {}
