import { defineConfig } from 'vitest/config'

/** All tests but the journeys: rules, and operations over HTTP on a real PostgreSQL that the harness starts. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['tests/journeys/**', '**/node_modules/**'],
    globalSetup: 'tests/harness/global-setup.ts',
    setupFiles: 'tests/harness/seeded.ts',
    pool: 'threads',
    // Most of a test is PostgreSQL's work, so a worker on every core; what the modules of the program keep belongs to an app, never to a file, so files may share them.
    maxWorkers: '100%',
    isolate: false,
    // What hangs, not what a busy machine does slowly.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    passWithNoTests: false,
    allowOnly: false,
  },
})
