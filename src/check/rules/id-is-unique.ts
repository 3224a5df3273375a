import type { Graph } from '../../graph/graph.ts';
import type { Finding, Path } from '../../model/finding.ts';
import type { Article } from '../../parse/article.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';
import type { Target } from '../target.ts';

export const idIsUnique: ArticleRule & SiteRule = {
  id: 'id-is-unique',
  severity: 'error',
  *article({ article, claims, sources }, { graph }) {
    const { data, file } = article;
    if (claims.size < data.claims.length) yield* repeated('claims', namesOf('claims', article), file);
    if (sources.size < data.sources.length) yield* repeated('sources', namesOf('sources', article), file);
    yield* shadowing(article, graph);
  },
  *site({ graph, targets }) {
    const { site } = graph.content;
    const sections = site.data.sections.map(({ id }, index): Name => [id, ['sections', index, 'id']]);
    for (const finding of repeated('sections', sections, site.file)) yield { ...finding, file: site.file };
    yield* doubleAgents(graph);
    const standing = new Map<string, Target>();
    yield* sharedAddresses(targets(), standing);
    yield* takenAliases(graph, standing);
  },
};

type Name = [id: string, path: Path];

function namesOf(list: 'claims' | 'sources', { data }: Article): Name[] {
  return data[list].map((entry, index) =>
    'id' in entry ? [entry.id, [list, index, 'id']] : [entry.ref as string, [list, index, 'ref']],
  );
}

function* repeated(what: string, names: readonly Name[], file: string): Iterable<Finding> {
  const first = new Map<string, Path>();
  for (const [id, path] of names) {
    const other = first.get(id);
    if (!other) first.set(id, path);
    else
      yield {
        place: { path },
        message: `two ${what} have the id \`${id}\``,
        help: 'give one of them another id, wherever it is named, or delete it',
        related: [{ file, place: { path: other }, message: 'the first is here' }],
        restsOn: [other],
      };
  }
}

/** An article's own source under the id of a registered one: readers would take the one for the other. */
function* shadowing({ data }: Article, { sources: registry }: Graph): Iterable<Finding> {
  for (const [index, source] of data.sources.entries()) {
    if ('ref' in source || !registry.has(source.id)) continue;
    yield {
      place: { path: ['sources', index, 'id'] },
      message: `the id \`${source.id}\` is that of sources/${source.id}.yml as well`,
      help: `write \`- ref: ${source.id}\` to cite that source, or give this one another id`,
    };
  }
}

function* doubleAgents({ content }: Graph): Iterable<FileFinding> {
  for (const [id, { file }] of content.organisations) {
    const person = content.people.get(id);
    if (!person) continue;
    yield {
      file,
      place: { path: [] },
      message: `the id \`${id}\` is that of a person and of an organisation`,
      help: 'rename one of the files, wherever it is named',
      related: [{ file: person.file, place: { path: [] }, message: 'the person is here' }],
    };
  }
}

/** Addresses as machines tell them apart that fold letter case and the encoding of accents: many do. */
function folded(address: string): string {
  return address.replace(/\/$/, '').normalize('NFC').toLowerCase();
}

/** Notes in `standing` what stands where, and reports what would stand where something else does. */
function* sharedAddresses(targets: readonly Target[], standing: Map<string, Target>): Iterable<FileFinding> {
  for (const target of targets) {
    const key = folded(target.address);
    const other = standing.get(key);
    if (!other) standing.set(key, target);
    const file = target.file ?? other?.file;
    if (!other || !file) continue;
    const alike = other.address === target.address ? '' : ', but for letter case or the encoding of accents';
    yield {
      file,
      place: { path: [] },
      message: `${target.what} and ${other.what} have one address, \`${target.address}\`${alike}`,
      help: 'rename one of the files: the one page would overwrite the other',
    };
  }
}

function* takenAliases({ articles }: Graph, standing: ReadonlyMap<string, Target>): Iterable<FileFinding> {
  const claimed = new Map<string, { file: string; place: { path: Path } }>();
  for (const { article } of articles.values()) {
    const { file } = article;
    for (const [index, alias] of article.outline.aliases.entries()) {
      const place = { path: ['aliases', index] };
      const key = folded(alias);
      const other = claimed.get(key);
      const target = standing.get(key) ?? fileAbove(key, standing);
      if (!other) claimed.set(key, { file, place });
      if (target)
        yield {
          file,
          place,
          message: `the old address \`${alias}\` is that of ${target.what}`,
          help: 'delete it: what stands there would be overwritten',
        };
      else if (other)
        yield {
          file,
          place,
          message: `the old address \`${alias}\` is claimed twice`,
          help: 'it can lead to one article only: delete one of the two',
          related: [{ ...other, message: 'the first is here' }],
        };
    }
  }
}

/** A file of the site in whose place an old address would need a folder. */
function fileAbove(address: string, standing: ReadonlyMap<string, Target>): Target | undefined {
  for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1)) {
    const target = standing.get(address.slice(0, end));
    if (target && !target.address.endsWith('/')) return target;
  }
  return undefined;
}
