import { inProject } from './lib/project.mjs';

process.chdir(inProject());
process.env.NODE_ENV = 'production';
process.env.ADMIN_JS_TMP_DIR ??= 'build/adminjs';
await import('reflect-metadata');
const { bundleAdmin } = await import(inProject('dist/src/platform/backoffice/bundle.js'));
await bundleAdmin();
process.exit();
