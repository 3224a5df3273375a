import type { AstroIntegration } from 'astro';

/** The adapter: what Astro compiles is one module that exports an `app`, for the press to render pages with. */
export function press(): AstroIntegration {
  return {
    name: 'standfirst:press',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'standfirst:press',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
}
