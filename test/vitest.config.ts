import { defineConfig } from 'vitest/config';

const PATIENCE_MS = 20 * 60_000;

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/**/*.test.ts'],
    // The limits end what hangs and nothing else: no test may fail because other work takes the cores it runs on.
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 2 } },
    pool: 'forks',
    maxWorkers: 2,
  },
});
