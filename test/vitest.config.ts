import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const PATIENCE_MS = 20 * 60_000;

// Each file has a process of its own, and so have the programs it starts: what Node compiled for one is kept for the next.
// Where the program itself keeps it when it is not told.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');

/** What is more than a pure stage: a store, a service, a browser, a process of its own, the corpus as a whole, or what looks at the
 * memory, the threads or the speed of its process. */
const WHOLE = [
  'test/{browser,cli,corpus,http,service,stores,usecases,worker}/**/*.test.ts',
  'test/adapters/**/*.test.ts',
  'test/soak/**/*.test.ts',
  'test/**/on-postgres.test.ts',
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
    sequence: { sequencer: LongestFirst },
    // Pure stages leave nothing behind in their process, and share it: it loads the models once. Shared by all others, which was
    // tried, it brought out three races in some three thousand tests of two runs.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          isolate: true,
          include: WHOLE,
          globalSetup: 'test/support/browser/unpack-browser.ts',
        },
      },
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: WHOLE },
      },
    ],
  },
});
