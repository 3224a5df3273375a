import type { ArticleNode, ClaimNode, SourceNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { compareText } from '../model/diagnostic.ts';
import type { SourceId } from '../model/ids.ts';
import { addresses } from './addresses.ts';
import { claimUse } from './claim-views.ts';
import type { Edition } from './edition.ts';
import { claimsFrom } from './holdings.ts';
import { sourceId, sourceNode } from './json-ld/source.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { ListedSource, SourcesProps } from './list-views.ts';
import { INDEX_SIZE, type Listed, paginate } from './pagination.ts';
import { inARow, type Sequence, sequence, sideBySide } from './sequence.ts';
import { sourceView } from './source-view.ts';
import { teaserOf } from './teaser.ts';
import type { SourceProps } from './views.ts';

/** A source of the registry that articles of this edition list, with what rests on it. */
export function sourcePages(
  id: SourceId,
  articles: readonly ArticleNode[],
  edition: Edition,
  frame: Frame,
): Listed<SourceProps>[] {
  const source = edition.graph.sources.get(id);
  if (!source) return [];
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.sources.has(id) ? addresses.source(prefix, id) : undefined;
  return paginate(
    sideBySide(claimsOn(source, edition), articles),
    (page) => addresses.source(edition.prefix, id, page),
    edition,
    ({ items, pagination, path }) => ({
      chrome: frame({
        path,
        title: source.data.title,
        data: { mainEntity: sourceId(source), nodes: [sourceNode(source, edition)] },
        ...(pagination.page === 1 && { inEdition }),
      }),
      source: sourceView(source, 0, edition),
      claims: items.flatMap(({ one }) => (one ? claimUse(one, edition, source) : [])),
      articles: items.flatMap(({ other }) => (other ? teaserOf(other, edition) : [])),
      pagination,
    }),
  );
}

/** The claims of an edition that rest on a source, each once, in the order of articles. */
function claimsOn(source: SourceNode, { lang }: Edition): Sequence<ClaimNode> {
  const articles = source.articles.filter(({ article }) => article.outline.lang === lang);
  const rests = ({ evidence }: ClaimNode) => evidence.some((one) => one.source === source);
  return inARow(
    articles.map((node) => countOn(source, node)),
    (place) => claimsFrom(articles[place] as ArticleNode).filter(rests),
  );
}

function countOn({ id }: SourceNode, { article: { outline } }: ArticleNode): number {
  return outline.resting[outline.sources.indexOf(id)] ?? 0;
}

/** All sources, the newest first and those without a date last; no page where there is none. */
export function sourceIndexPages(edition: Edition, frame: Frame): Listed<SourcesProps>[] {
  const { graph, holds } = edition;
  const { sources } = holds;
  if (sources.size === 0) return [];
  const sorted = once(() =>
    [...sources.keys()].flatMap((id) => graph.sources.get(id) ?? []).sort(newestSource),
  );
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.sources.size > 0 ? addresses.sources(prefix) : undefined;
  return paginate(
    sequence(sources.size, sorted),
    (page) => addresses.sources(edition.prefix, page),
    edition,
    ({ items, pagination, path }) => ({
      chrome: frame({ ...listFrame('sources', path, edition), ...(pagination.page === 1 && { inEdition }) }),
      sources: items.map((source) => listedSource(source, edition)),
      pagination,
    }),
    INDEX_SIZE,
  );
}

/** A year counts as earlier than its days: nobody knows when in it the source was made. */
function newestSource(a: SourceNode, b: SourceNode): number {
  return compareText(b.data.issued ?? '', a.data.issued ?? '') || compareText(a.id, b.id);
}

function listedSource(source: SourceNode, edition: Edition): ListedSource {
  const { title, type, role, publisher, issued, lang } = source.data;
  return {
    title,
    href: edition.href(addresses.source(edition.prefix, source.id)),
    type,
    role,
    ...(lang && { lang }),
    ...(publisher && { publisher }),
    ...(issued && { issued }),
    claims: claimsOn(source, edition).length,
  };
}
