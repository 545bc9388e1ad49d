const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testRunner: '<rootDir>/test/runner/runner.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/\\.data'],
  transform: {},
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
