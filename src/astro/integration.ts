import type { AstroIntegration } from 'astro';
import { devPlugin } from './dev-plugin.ts';
import { ruleTexts } from './rule-texts.ts';

/**
 * Standfirst as Astro sees it. For a build it is an adapter: what Astro compiles is one module that exports an `app`,
 * for the press to render pages with. In development it answers requests from the plan of a content folder, which
 * `standfirst dev` names in the environment.
 */
export function standfirst(): AstroIntegration {
  return {
    name: 'standfirst',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        updateConfig({ vite: { plugins: [ruleTexts()] } });
        if (command !== 'dev') return;
        injectRoute({ pattern: '/components', entrypoint: new URL('./showcase.astro', import.meta.url) });
        const { STANDFIRST_CONTENT: content = 'content', STANDFIRST_DRAFTS: drafts = 'true' } = process.env;
        const { STANDFIRST_CACHE: cacheFolder = '.standfirst' } = process.env;
        const desk = { content, drafts: drafts === 'true', cacheFolder };
        updateConfig({ vite: { plugins: [devPlugin(desk)] } });
      },
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'standfirst',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
}
