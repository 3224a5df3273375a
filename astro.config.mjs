import { defineConfig, passthroughImageService } from 'astro/config';
import { standfirst } from './src/astro/integration.ts';

export default defineConfig({
  output: 'server',
  adapter: standfirst(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Scripts stay files of their own, which the pages' policy allows; nothing is put into the page.
      assetsInlineLimit: 0,
      // The style sheet names a dozen fonts: short names keep it short.
      rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
});
