const os = require('node:os');

// The tests run at the far side of the world from the city they are about: a rule that reads the machine's own time zone
// gives the wrong day here and fails. Workers, servers and browsers started by the tests inherit it.
process.env.TZ = 'America/Los_Angeles';

const babel = {
  configFile: false,
  babelrc: false,
  sourceMaps: 'inline',
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-typescript', { onlyRemoveTypeImports: true }],
    ['@babel/preset-react', { runtime: 'automatic' }],
  ],
};

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
  transform: { '\\.[cm]?[jt]sx?$': ['babel-jest', babel] },
  // Packages that exist only as ES modules go through Babel like our own files.
  transformIgnorePatterns: [
    '/node_modules/(?!(@fastify/cookie|content-disposition|cookie|opencc-js|lighthouse|chinese-days)/)',
  ],
  moduleNameMapper: { '\\.(scss|css)$': '<rootDir>/tests/jest/empty-style.cjs' },
  reporters: ['default', '<rootDir>/tests/jest/tally-reporter.cjs'],
  // What waits for something is to fail because it did not come, not because the machine was busy.
  testTimeout: 120_000,
  maxWorkers: Math.max(2, Math.floor(os.availableParallelism() / 2)),
};
