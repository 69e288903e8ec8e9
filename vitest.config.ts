import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,browser,components,e2e}/**/*.test.{ts,tsx}'],
    // No test changes what another reads, so each worker loads the modules once for all its files: most of the time went there.
    isolate: false,
    maxWorkers: availableParallelism(),
    // Tests that "take no time" mean seconds where a fault would take minutes: a busy machine is no fault.
    testTimeout: 20_000,
  },
})
