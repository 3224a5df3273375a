import type { Edition } from './edition.ts';
import { directionOf } from './words.ts';

/** A web application manifest (W3C): how the site names and shows itself on a reader's home screen. */
export interface ManifestProps {
  name: string;
  description?: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  start_url: string;
  scope: string;
  /** A newspaper has addresses that people copy and send: they stay in sight. */
  display: 'browser';
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

const PAPER = '#fcfbf8';

export function manifestProps({ graph, href, lang, words }: Edition): ManifestProps {
  const { name, description } = graph.content.site.data;
  return {
    name: words(name),
    ...(description ? { description: words(description) } : {}),
    lang,
    dir: directionOf(lang),
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: href('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: href('/icon-mask.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
