process.env.NODE_ENV = 'production';
process.env.TZ = 'UTC';
process.env.ADMIN_JS_SKIP_BUNDLE = 'true';
process.env.ADMIN_JS_TMP_DIR = 'build/adminjs';
// Modules decide by it what they provide, before a test has booted anything.
process.env.ROLE = 'all';
process.env.LOG_LEVEL ??= 'fatal';
