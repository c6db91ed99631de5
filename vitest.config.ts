import { defineConfig } from 'vitest/config';

/** Unit, property, contract and reference tests: beside their source in src/, site-wide ones in tests/. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
  },
});
