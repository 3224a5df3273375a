import type { ArticleNode } from '../../graph/graph.ts';
import type { Edition } from '../edition.ts';
import { formLinks } from '../forms/links.ts';
import type { CiteView } from '../views.ts';
import { citationItem } from './item.ts';
import { citationText } from './text.ts';

/** What an article's page says of how to cite it. */
export function citeView(node: ArticleNode, edition: Edition): CiteView {
  return {
    text: citationText(citationItem(node, edition)),
    ...formLinks(node.article.id, ['bibtex', 'ris', 'csl'], edition),
  };
}
