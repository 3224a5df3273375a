import { originOf } from '../graph/figures.ts';
import type { ArticleNode, SourceNode } from '../graph/graph.ts';
import { addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { present } from './present.ts';
import type { SourceView } from './views.ts';

/** A source in an article's ledger, or, without `node`, on a page of its own. */
export function sourceView(
  source: SourceNode,
  number: number,
  edition: Edition,
  node?: ArticleNode,
): SourceView {
  const { data } = source;
  const author = data.author ?? [];
  const origin = originOf(source);
  const citing = [...(node?.claims.values() ?? [])].filter(({ evidence }) =>
    evidence.some((one) => one.source === source),
  );
  return {
    id: source.id,
    number,
    type: data.type,
    role: data.role,
    title: data.title,
    authors: Array.isArray(author) ? author : [author],
    urlStatus: data.urlStatus,
    ...present({
      publisher: data.publisher,
      issued: data.issued,
      url: data.url,
      accessed: data.accessed,
      archiveUrl: data.archiveUrl,
      archivedOn: data.archivedOn,
      lang: data.lang,
      origin: origin === source ? undefined : { id: origin.id, title: origin.data.title },
      href: source.owner || !node ? undefined : edition.href(addresses.source(edition.prefix, source.id)),
    }),
    citedBy: citing.map(({ claim }) => claim.id),
  };
}
