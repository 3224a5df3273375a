import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './item.ts';

/**
 * Writes a citation as BibTeX in UTF-8. Loading the library costs a tenth of a second, so that only those load this who
 * have such a file to write.
 */
export function formatBibtex(item: CslItem): string {
  const { format } = plugins.config.get('@bibtex');
  format.asciiOnly = false; // Otherwise letters beyond Latin are left out.
  format.useIdAsLabel = true;
  format.checkLabel = false;
  const escaped = {
    ...item,
    id: labelOf(item),
    title: escapeTex(item.title),
    author: item.author.map(({ literal }) => ({ literal: escapeTex(literal) })),
    'container-title': escapeTex(item['container-title']),
    ...(item.publisher ? { publisher: escapeTex(item.publisher) } : {}),
  };
  return `${String(plugins.output.format('bibtex', [escaped])).trim()}\n`;
}

/** What TeX takes for a command of its own. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** In UTF-8 the library writes texts as they are, and takes `<i>` for markup. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>&%$#_]/g, (char) => SPECIAL[char] ?? `\\${char}`);
}

/** A key that all of BibTeX's tools accept: ASCII letters, digits and hyphens. */
function labelOf({ id, issued }: CslItem): string {
  const name = id.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '') || 'article';
  const year = issued?.['date-parts'][0][0];
  return year ? `${name}-${year}` : name;
}
