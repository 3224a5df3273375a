import { defineConfig, passthroughImageService } from 'astro/config';
import { standfirst } from './src/astro/integration.ts';

export default defineConfig({
  output: 'server',
  adapter: standfirst(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
