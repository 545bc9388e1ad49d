const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
        keepClassNames: true,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/test-environment.mjs', 'reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/\\.data'],
  transform,
};

const withServices = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.mjs'],
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const PURE = '<rootDir>/{src,migrations,seeds}/**/*.spec.{ts,tsx}';
const DATABASE = /\.db\.spec\.tsx?$/.source;

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: [PURE],
      testPathIgnorePatterns: ['/node_modules/', DATABASE],
    },
    {
      ...shared,
      displayName: 'architecture',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.mjs'],
      testMatch: ['<rootDir>/test/architecture/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', DATABASE],
    },
    {
      ...withServices,
      displayName: 'db',
      testMatch: ['<rootDir>/{src,test}/**/*.db.spec.{ts,tsx}'],
    },
    {
      ...withServices,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.spec.{ts,tsx}'],
    },
    {
      ...withServices,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser.spec.{ts,tsx}'],
    },
    {
      ...withServices,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/**/*.faults.spec.{ts,tsx}'],
    },
  ],
};
