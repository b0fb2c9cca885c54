import { defineConfig } from 'vitest/config';

const PATIENCE_MS = 20 * 60_000;

/** What is more than a pure stage: a store, a service, a browser, a process of its own, the corpus as a whole. */
const WHOLE = [
  'test/{adapters,browser,cli,corpus,http,service,soak,stores,usecases,worker}/**/*.test.ts',
  'test/linear.test.ts',
];

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    // The limits end what hangs and nothing else: no test may fail because other work takes the cores it runs on.
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 2 } },
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      // Pure stages leave nothing behind: their files share a process and load the models once, which halves the time.
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: WHOLE, isolate: false },
      },
      { extends: true, test: { name: 'whole', include: WHOLE } },
    ],
  },
});
