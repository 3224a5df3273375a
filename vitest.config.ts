import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/templates.ts',
    testTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
