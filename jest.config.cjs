/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', {}] },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/database-setup.ts',
  globalTeardown: '<rootDir>/test/support/database-teardown.ts',
  maxWorkers: 2,
  // A machine busy with other work slows a property test of hundreds of runs past the default of five seconds.
  testTimeout: 120_000,
}
