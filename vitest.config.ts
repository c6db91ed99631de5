import { configDefaults, defineConfig } from 'vitest/config';

// A loaded machine is slow, not wrong: times are measured by benchmarks, not by tests.
const shared = {
  environment: 'node',
  restoreMocks: true,
  setupFiles: ['tests/fixed-seed.ts', 'tests/data-sets.ts'],
  // lib has no hidden state, so test files may share its modules: most of their time went into loading them.
  isolate: false,
  testTimeout: 60_000,
};

/**
 * Tests stand beside their source in src/, site-wide ones in tests/. `quick` is the loop while one works;
 * `findings` reruns every experiment whose numbers the lessons print, and takes its time.
 */
export default defineConfig({
  test: {
    globalSetup: ['tests/compile-kernel.ts'],
    // Every core: by default one is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'quick',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.slow.test.ts'],
        },
      },
      { test: { ...shared, name: 'findings', include: ['tests/*.slow.test.ts'] } },
    ],
  },
});
