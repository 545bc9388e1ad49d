import { fileURLToPath } from 'node:url';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ADMIN_BUILD_DIR } from './adminjs-environment.js';
import { AdminJS, ComponentLoader } from './adminjs.js';

/** Which of AdminJS's own parts ours take the place of. Its shell, its routes and its actions remain. */
const OVERRIDES: Record<string, string> = {
  Sidebar: 'sidebar.tsx',
  TopBar: 'top-bar.tsx',
  NoticeBox: 'nothing.tsx',
  BulkActionRoute: 'nothing.tsx',
  DashboardRoute: 'desk-route.tsx',
  PageRoute: 'page-route.tsx',
  ResourceRoute: 'resource-route.tsx',
  ResourceActionRoute: 'resource-route.tsx',
  RecordActionRoute: 'resource-route.tsx',
};

/** Bundles the components for the browser; done once by the build, so that no process does it when it starts. */
export async function bundleAdmin(): Promise<void> {
  const loader = new ComponentLoader();
  for (const [name, file] of Object.entries(OVERRIDES)) {
    loader.override(name, fileURLToPath(new URL(`./components/${file}`, import.meta.url)));
  }
  await rm(join(ADMIN_BUILD_DIR, 'bundle.js'), { force: true });
  process.env.ADMIN_JS_SKIP_BUNDLE = 'false';
  await new AdminJS({ componentLoader: loader }).initialize();
}
