import { defineConfig } from 'astro/config';
import { press } from './src/astro/adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: press(),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
});
