import markdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';
import { citations } from './citations.js';
import { claims } from './claims.js';
import { directives } from './directives.js';

const QUOTES = { en: '“”‘’', uk: '«»„“' };

/** The Markdown library as Eleventy wants it: one processor a language, chosen by the page's own data. */
export function markdown() {
  const processors = new Map(Object.keys(QUOTES).map((lang) => [lang, processor(lang)]));
  return {
    render: (source, data) => (processors.get(data.lang) ?? processors.get('en')).render(source, data),
  };
}

/** Raw HTML is shown as text, so that nothing has to be sanitised; markdown-it itself refuses unsafe links. */
function processor(lang) {
  return markdownIt({ html: false, typographer: true, quotes: QUOTES[lang] })
    .disable('replacements')
    .use(footnote)
    .use(anchor, { level: 2, permalink: anchor.permalink.headerLink() })
    .use(citations)
    .use(claims)
    .use(directives, lang);
}
