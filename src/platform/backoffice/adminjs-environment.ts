// AdminJS reads these while it is imported. In development mode it would start a bundler that watches files, and a
// temporary folder that starts with a dot makes its bundle a 404.
process.env.NODE_ENV = 'production';
process.env.ADMIN_JS_TMP_DIR = 'build/adminjs';
process.env.ADMIN_JS_SKIP_BUNDLE ??= 'true';

export const ADMIN_BUILD_DIR = process.env.ADMIN_JS_TMP_DIR;
