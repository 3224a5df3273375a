import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/templates.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself Vitest leaves one core alone, of the two that there are.
    maxWorkers: '100%',
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
