import type { ArticleNode } from '../../graph/graph.ts';
import { addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { CiteView } from '../views.ts';
import { citationItem } from './item.ts';
import { citationText } from './text.ts';

/** What an article's page says of how to cite it. */
export function citeView(node: ArticleNode, edition: Edition): CiteView {
  const { id } = node.article;
  const { href } = edition;
  return {
    text: citationText(citationItem(node, edition)),
    bibtex: href(addresses.articleAs(id, 'bib')),
    ris: href(addresses.articleAs(id, 'ris')),
    csl: href(addresses.articleAs(id, 'csl.json')),
  };
}
