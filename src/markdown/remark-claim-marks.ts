import type { Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { text } from './directive-nodes.ts';
import { type Notebook, notebookOf, placeOf, report } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Turns `:claim[words]{#claim-id}` into a link from the words to the claim's row in the ledger, `#claim-<id>`, and
 * collects it. The row leads back to `#mark-<id>`; further marks of the same claim are `#mark-<id>-2` and so on.
 *
 * HTML knows no link within a link: where the words hold one, or stand in one, the mark is there but leads nowhere.
 */
export function remarkClaimMarks() {
  return (_: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    const { textDirective, link, linkReference } = notebook.nodes;
    if (textDirective.length === 0) return;
    const marker = new Marker(notebook, String(file));
    const inLinks = nodesIn([...link, ...linkReference]);
    for (const node of textDirective) marker.mark(node, inLinks.has(node));
  };
}

function nodesIn(parents: readonly Nodes[]): Set<Nodes> {
  const nodes = new Set<Nodes>();
  for (const parent of parents)
    walk<Nodes>(parent, (node) => {
      nodes.add(node);
      return undefined;
    });
  return nodes;
}

class Marker {
  private readonly notebook: Notebook;
  private readonly source: string;
  private readonly counts = new Map<string, number>();

  constructor(notebook: Notebook, source: string) {
    this.notebook = notebook;
    this.source = source;
  }

  mark(node: TextDirective, inLink: boolean): void {
    if (node.name !== 'claim') return;
    const claim = node.attributes?.id ?? '';
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    if (claim === '' || words === '') this.refuse(node, claim, words);
    else {
      this.notebook.marks.push({ claim, text: words, range: placeOf(node, this.notebook) });
      this.link(node, claim, inLink || holdsLink(node));
    }
  }

  private refuse(node: TextDirective, claim: string, words: string): void {
    const written = this.source.slice(node.position?.start.offset, node.position?.end.offset);
    const lacks = [words === '' && 'words', claim === '' && 'the id of a claim']
      .filter(Boolean)
      .join(' and ');
    report(this.notebook, node, {
      ruleId: 'claim-mark-is-complete',
      message: `\`${written}\` lacks ${lacks}`,
      help: 'write :claim[words in the sentence]{#claim-id}',
    });
    if (node.children.length === 0) node.children = [text(written)];
    node.data = { hName: 'span' };
  }

  private link(node: TextDirective, id: string, asSpan: boolean): void {
    const claim = this.notebook.context.claims.find((candidate) => candidate.id === id);
    if (!claim) {
      node.data = { hName: 'span', hProperties: { className: ['claim'] } };
      return;
    }
    node.data = {
      hName: asSpan ? 'span' : 'a',
      hProperties: {
        className: ['claim'],
        ...(!asSpan && { href: `#claim-${id}` }),
        id: this.freeId(id),
        dataConfidence: claim.confidence,
        dataStatus: claim.status,
      },
    };
  }

  /** `mark-<id>` for the first mark of a claim, then `mark-<id>-2` and so on, past ids that another claim's mark needs. */
  private freeId(claim: string): string {
    const { claims } = this.notebook.context;
    let count = (this.counts.get(claim) ?? 0) + 1;
    while (count > 1 && claims.some(({ id }) => id === `${claim}-${count}`)) count += 1;
    this.counts.set(claim, count);
    return count === 1 ? `mark-${claim}` : `mark-${claim}-${count}`;
  }
}

const LINKS = new Set(['link', 'linkReference', 'footnoteReference', 'citation', 'html']);

function holdsLink(mark: TextDirective): boolean {
  let found = false;
  walk<Nodes>(mark, (node) => {
    found ||= LINKS.has(node.type) || (node !== mark && node.type === 'textDirective');
    return !found;
  });
  return found;
}
