import { defineConfig } from 'astro/config';

const { STANDFIRST_OUT, STANDFIRST_CACHE } = process.env;

/** Astro as it comes. The cache folder stays between builds, and with it the content layer's store of parsed entries. */
export default defineConfig({
  site: 'https://bench.example.org',
  outDir: STANDFIRST_OUT,
  cacheDir: STANDFIRST_CACHE,
  compressHTML: true,
  markdown: { syntaxHighlight: false },
});
